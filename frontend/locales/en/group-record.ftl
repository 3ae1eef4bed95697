### Recording a group at the venue.

group-record-add = Add the card
group-record-hint = Read the community card and the clients’ own cards one after the other, in any order.
group-record-cards = Cards that were read
group-record-counts = Valid { $valid }, not valid { $not }
group-record-empty = No card has been read yet.
group-record-place = No.
group-record-card = End of the number
group-record-kind = Kind of card
group-record-verdict = Verdict
group-record-remove = Remove
group-record-checking = Checking…
group-record-form = Record the group
group-record-no-community = Read the community card too. Without it each card can be recorded by itself.
group-record-record = Record the group
group-record-done = The group is recorded
group-record-undone = The group’s use is undone
group-record-receipt = Group visit { $date }
group-record-table = Cards and verdicts
group-record-next = Next group
group-record-print = Print the receipt
group-record-undo = Undo the whole group
group-record-undo-question = All uses of the group are undone and do not count.
