### The number of a card: reading it, and what is said about it.

card-number-mistyped = Check the number: it may have a typing error.
card-number-right = The number is correctly typed.

identify-own = This card is already registered
identify-own-text = Your site has handed it out before. Take another card for the client, or open this card.
identify-in-stock = The card has not been handed out yet
identify-in-stock-text = The number is in stock, but the card is not registered. It works only after it has been registered.
identify-other-site = This card is another site’s
identify-other-site-text = It can be neither handed out nor opened here. Ask your area’s coordinator.
identify-renewable = This card is another site’s
identify-renewable-text = Your area lets you renew it here, too. Open the card and renew it.
identify-other-area = This card is another area’s
identify-other-area-text = Contact Kaikukeskus if needed.
identify-practice = No practice card has this number
identify-practice-text = You are practising, so real cards cannot be seen now. Type the number of a practice card. If you are handing over a real card, stop practising first.
identify-unknown = The number is not found
identify-unknown-text = Compare the number with the card, character by character. If it is right, ask your area’s coordinator: the card is missing from the register’s stock.
identify-unknown-anywhere = The number is not found
identify-unknown-anywhere-text = Compare the number with the card, character by character, and try again. If it is right, the card is missing from the register’s stock.
identify-malformed = This is not a card number
identify-malformed-text = Some character is wrong. Compare the number with the card character by character. A number has 4–24 letters or digits.
identify-open-card = Open the card
identify-unasked = The number cannot be checked now
identify-unasked-text = There is no connection to the register. Compare the number with the card sign by sign. You can go on: the hand-over is sent when the connection is back.
identify-unasked-personal = Go on: a person's card
identify-unasked-community = Go on: a community card

scanner-open = Read with the camera
scanner-starting = The camera is starting. If the browser asks, allow it to use the camera.
scanner-looking = Show the card’s QR code or bar code to the camera.
scanner-other-code = This code is not a card’s number. Show the code of the card.
scanner-close = Close the camera
scanner-by-hand = Type the number
scanner-again = Try again
scanner-denied = The camera is not allowed. Allow it in the browser’s settings, or type the number.
scanner-no-camera = This device has no camera. Type the number.
scanner-in-use = The camera does not start. Close other programs that use it, or type the number.
scanner-not-loaded = What reads the codes could not be loaded. Check the network, or type the number.
