alter table network
    drop column operating_model_version,
    drop column audit_retention_months,
    drop column second_factor_required;
