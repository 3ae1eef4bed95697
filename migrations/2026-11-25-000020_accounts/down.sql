drop table recovery_codes;
alter table users
    drop column display_name,
    drop column is_personal,
    drop column is_contact_person,
    drop column totp_secret,
    drop column totp_confirmed_at,
    drop column totp_last_step;
