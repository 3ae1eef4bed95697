### The instructions for the till, to print.

till-language = Language of the instructions
till-print = Print the instructions
till-sheet-title = When Kaikukanta does not work
till-code = QR code: the page on which uses are recorded afterwards
till-step-look = Look at the last valid day on the card. If it has not passed, the card is valid.
till-step-give = Give a free ticket to the holder, the holder’s children and the assistant. With a community card the worker and clients under age get tickets.
till-step-write = Write the card’s number, the day and the numbers of tickets on the lines below.
till-step-enter = When the connection is back, open the page with the QR code, choose the day of the event and record the lines one by one.
till-step-shred = Tick the line that is recorded. Destroy the paper when everything is recorded.
till-address = The uses are recorded on this page:
till-no-identity = Write nobody’s name, identity code or contact details.
till-number = Card number
till-day = Day
till-adults = Adults
till-children = Children
till-companions = Assistants
till-entered = Recorded
till-lines = Lines for uses that are written by hand
till-help = If a number is not found when it is recorded, the card may have been handed out on paper. Try again in a few days, or ask your area’s coordinator.
