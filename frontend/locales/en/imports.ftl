### Import from a file.

import-title = Import from a file
import-title-text = Bring in a new area’s organisations, sites, venues and accounts in one go.
import-lead = Organisations, sites, venues and accounts from one sheet. The file is checked first; nothing is saved before you press.
import-template = Download the template
import-template-file = kaikukortti-import.csv
import-area = Area
import-area-none = Choose an area
import-file = File
import-file-hint = CSV, at most 5,000 rows. Save the sheet as CSV in your spreadsheet program.
import-file-name = Read: { $name }
import-too-large = The file is too large: at most 1.5 megabytes. Split it.
import-no-text = This is an Excel or other workbook, or the file is empty. Save the sheet as CSV and choose it again.
import-checking = The file is being checked
import-writing = Saving. Making the passwords takes time: about ten seconds for a thousand accounts.
import-found = What the check found
import-good = { $count ->
    [one] All is well: one new row
   *[other] All is well: { $count } new rows
}
import-nothing-new = There is nothing new in the file
import-no-rows = The file has no rows
import-refused = { $count ->
    [one] One row has to be mended
   *[other] { $count } rows have to be mended
}
import-refused-text = Mend the rows in the sheet, save it and choose the file again. Nothing has been saved.
import-exists = { $count ->
    [one] One row is in the register already, and is left as it is.
   *[other] { $count } rows are in the register already, and are left as they are.
}
import-write = { $count ->
    [one] Import one row
   *[other] Import { $count } rows
}
import-rows = Rows
import-show-all = { $count ->
    [one] Show one more row
   *[other] Show { $count } more rows
}
import-column-row = Row
import-column-what = What
import-column-outcome = Result
import-column-errors = To mend
import-kind-organisation = Organisation
import-kind-site = Site
import-kind-venue = Venue
import-kind-account = Account
import-outcome-would_create = New
import-outcome-created = Added
import-outcome-exists = There already
import-outcome-refused = To be mended
import-done = The file has been imported
import-created = { $count ->
    [0] All was in the register already
    [one] One row added
   *[other] { $count } rows added
}
import-passwords = One-time passwords
import-passwords-text = The passwords are shown only now. Print the slips or download the passwords, and give each to whoever uses the account.
import-passwords-gone = The one-time passwords of the accounts were shown when these were added. If they did not arrive, reset the passwords on the accounts' page.
import-passwords-file = kaikukortti-passwords.csv
import-print = { $count ->
    [one] Print the slip
   *[other] Print { $count } slips
}
import-download = Download the passwords
field-required--import = is missing
field-unknown_reference--import = is neither in the file nor in the register
field-taken--import = is in use elsewhere, or twice in the file
field-unknown_member--import = the name of the column is not known
field-not_allowed--import = does not belong to this row
field-unknown_value--import = the word is not known
field-wrong_type--import = has the wrong form (day 22.11.2026, year 1985, numbers in digits)
field-out_of_range--import = is too large or too small
