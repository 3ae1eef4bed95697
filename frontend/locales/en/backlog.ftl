### Paper forms: entering, importing from a file, and the form to print.

backlog-title = Enter paper forms
backlog-lead = One form at a time, by keyboard alone. The day of handing over stays from form to form.
backlog-registered = Entered: { $number }. The card is valid until { $date }.
backlog-entered = Entered now: { $count }
backlog-entered-none = The cards that you enter come here.
backlog-entered-text = Compare the last valid day with the one that was written inside the card. Destroy the form once the card is entered.
backlog-entered-table = Cards entered now

backlog-import-title = Import paper forms from a file
backlog-import-text = When the forms are in a sheet already: at most 20,000 rows at once.
backlog-import-title-text = Enter a site's paper forms from a sheet.
backlog-import-site = The site that handed out the cards
backlog-import-site-none = Choose a site
backlog-import-lead = The file is checked first. Nothing is entered before you press.
backlog-import-private = The sheet must hold no names, personal identity codes, addresses, phone numbers or e-mail addresses. A file with a column for a name is not taken.
backlog-import-columns = Card number and day of handing over are needed, for a personal card the year of birth too. An empty cell means that it was not told.
backlog-import-again = The same file may be imported again: cards that are entered already stay as they are.
backlog-import-template-file = kaikukortti-paper-forms.csv
backlog-import-file-hint = CSV or JSON, at most 20,000 rows. Save the sheet as CSV in your spreadsheet program.
backlog-import-checking = The file is being checked
backlog-import-writing = The cards are being entered. Keep the page open.
backlog-import-progress = { $done } of { $rows } rows
backlog-import-goes-on = The rows that are done are kept. It goes on where it stopped, and nothing is entered twice.
backlog-import-too-long = The file has too many rows: at most { $max }. Split it.
backlog-import-no-rows = The JSON file cannot be read: line { $line }, character { $column }. See the API’s guide for its form.
backlog-import-unreadable = The columns of the file cannot be read
backlog-import-unreadable-text = Nothing has been entered. Mend or remove the columns named below and choose the file again.
backlog-import-none-good = No row can be entered
backlog-import-good = { $count ->
    [one] One card can be entered
   *[other] { $count } cards can be entered
}
backlog-import-write = { $count ->
    [one] Enter one card
   *[other] Enter { $count } cards
}
backlog-import-created = { $count ->
    [0] No new cards were entered
    [one] One card has been entered
   *[other] { $count } cards have been entered
}
backlog-import-exists = { $count ->
    [one] One card was entered before. It stays as it is.
   *[other] { $count } cards were entered before. They stay as they are.
}
backlog-import-refused = { $count ->
    [one] One row cannot be entered. Mend it in the sheet and import the file again.
   *[other] { $count } rows cannot be entered. Mend them in the sheet and import the file again.
}
backlog-import-shred = Destroy the forms that are entered, and the sheet.
backlog-import-to-mend = Rows to mend
field-duplicate--import = the same number stands in the file before

paper-lead = Print the form in the client’s language. Enter it in Kaikukanta soon: the card works only then.
paper-language = Language of the form
paper-print = Print the form
