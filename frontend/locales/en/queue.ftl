### Hand-overs that wait to be sent, and work without a network.

queue-title = Not sent yet
queue-lead = This device keeps, encrypted, the hand-overs that the register has not received yet.
queue-badge = { $count ->
    [one] 1 hand-over not sent
   *[other] { $count } hand-overs not sent
}
queue-badge-refused = { $count ->
    [one] 1 hand-over to correct
   *[other] { $count } hand-overs to correct
}
queue-sent = { $count ->
    [one] 1 hand-over that waited is registered now
   *[other] { $count } hand-overs that waited are registered now
}
queue-refused = { $count ->
    [one] The register did not take one hand-over. Correct it.
   *[other] The register did not take { $count } hand-overs. Correct them.
}
queue-empty = Nothing waits to be sent
queue-empty-text = When the connection breaks during a hand-over, it waits here and is sent by itself.
queue-works-when-sent = A card works only when it has been sent
queue-works-when-sent-text = The hand-overs are sent by themselves when the connection is back and somebody of your site is signed in on this device. Nothing is registered twice.
queue-offline = This device has no connection now.
queue-send = Send now
queue-not-lasting = The browser did not promise to keep these when the device gets short of space. Send them as soon as you can, and do not clear the browser's data.
queue-unreadable = { $count ->
    [one] One hand-over cannot be opened on this device any more
   *[other] { $count } hand-overs cannot be opened on this device any more
}
queue-unreadable-text = The register's key has changed. Enter the cards again from the paper forms, or ask your area's coordinator.
queue-waiting = Waiting
queue-refused-title = To correct
queue-refused-text = The register did not take these. The cards do not work before they have been corrected and sent.
queue-column-kind = Kind
queue-correct = Correct and send
queue-corrected = The hand-over is corrected
queue-print = Print as a form
queue-printed-text = The register has not taken this hand-over. Enter it in Kaikukanta when the matter is clear, and destroy the form.
queue-discard = Remove from the queue
queue-column-discard = Removing
queue-discard-number = card { $number }
queue-discarded = The hand-over was removed from the queue. The card is not registered.
queue-undo = Undo
queue-number = Card { $number }

queue-sign-out-title = Hand-overs that are not sent
queue-sign-out-text = { $count ->
    [one] One hand-over waits to be sent. It stays on this device, encrypted, and is sent when somebody of your site signs in here. The card does not work before that.
   *[other] { $count } hand-overs wait to be sent. They stay on this device, encrypted, and are sent when somebody of your site signs in here. The cards do not work before that.
}
queue-sign-out-stay = Stay signed in

no-network-title = No connection
no-network-text = Signing in needs a connection to the register. Before that no hand-overs can be entered on this device: they are encrypted with a key that only who is signed in gets.
no-network-waiting = { $count ->
    [one] 1 hand-over waits on this device to be sent.
   *[other] { $count } hand-overs wait on this device to be sent.
}
no-network-waiting-text = They are kept encrypted, and are sent when somebody of the site that handed the cards over signs in on this device.
no-network-paper = You can hand over a card with a paper form and enter it when the connection is back. Tell the client that the card works only then.

hand-over-waits = The hand-over is kept on this device
hand-over-waits-text = There is no connection to the register. The hand-over is sent by itself when it is back. Tell the client that the card works only when it has been sent.
hand-over-slip-waits = Your card does not work yet. Ask the place that gave it to you when you can use it.
hand-over-waits-link = Show what is not sent
