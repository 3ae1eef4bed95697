drop view area_terms;
