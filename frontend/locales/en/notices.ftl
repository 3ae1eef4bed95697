### Notices.

notices-title = Notices
notices-title-text = What the register has noticed, and what is done already.

notices-none = There are no open notices.
notices-none-done = There are no notices that are done.
notices-none-kind = There are no such notices.
notices-all = All notices
notices-show = Show
notices-kind = About
notices-all-kinds = Everything
notices-of-kind = See all { $count }
notices-open = Open notices
notices-done = Notices that are done
nav-notices = (notices waiting: { $count })

notice-finish = Mark as done
notice-reopen = Open again
notice-done = The notice is marked as done.
notice-undo = Undo
notice-reopened = The notice is open again.
notice-raised-on = Raised on { $date }
notice-done-on = Done on { $date }
notice-resolved-on = Its cause was gone on { $date }

notice-to-stock = Give cards to the site
notice-to-commitment = Enter the commitment
notice-to-checklist = Open the checklist
notice-to-area = Open the area
notice-to-cards = See the cards
notice-to-hand-over = Hand over a card
notice-to-venue = Open the venue and its accounts
notice-to-site = Open the site and its accounts
notice-to-accounts = Open the accounts
notice-to-help = See whom to ask
notice-to-system = Open the system

notice-kind-stock_low = Cards are running out
notice-kind-stock_low--text = { $name }: { $free } unused cards are left. You are told when there are fewer than { $limit }.
notice-kind-commitment_missing = Commitment missing
notice-kind-commitment_missing--text = { $name } has not yet committed to the national operating model (version { $version }).
notice-kind-checklist_missing = The checklist is not done
notice-kind-checklist_missing--text = { $name }: { $open } of the { $total } items of the { $year } checklist are not done.
notice-kind-brochure_missing = The brochure of the year is missing
notice-kind-brochure_missing--text = The area has no Kaikukortti brochure for { $year } yet. It is given together with the card.
notice-kind-pilot_ending = The pilot ends soon
notice-kind-pilot_ending--text = The last day of the area's pilot is { $pilot_end }. Cards are valid up to that day at the most.
notice-kind-pilot_shortened = The pilot was shortened
notice-kind-pilot_shortened--text = The last day of the pilot is now { $pilot_end }. It shortens cards of your site: { $cards }. Tell their holders.
notice-kind-key_expiring = An API key is about to expire
notice-kind-key_expiring--text = The key of { $name } stops working on { $expires_on }. A new one is needed before that.
notice-kind-guessing = Somebody may be guessing card numbers
notice-kind-guessing--text = { $name }: unusually many unknown numbers have been checked. Answers get slower by themselves. Ask whether a scanner misreads. If somebody is guessing, suspend the system or lock the account.
notice-kind-shown_before_registered = A card was shown before it was registered
notice-kind-shown_before_registered--text = A card of your stock was shown on { $day } although it had not been registered (times: { $count }). Register the cards that you have handed out, so that they work.
