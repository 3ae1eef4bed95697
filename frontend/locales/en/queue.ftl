### Entries that wait to be sent, and work without a network.

queue-title = Not sent yet
queue-lead = This device keeps, encrypted, the entries that the register has not received yet.
queue-badge = { $count ->
    [one] 1 entry not sent
   *[other] { $count } entries not sent
}
queue-badge-refused = { $count ->
    [one] 1 entry to correct
   *[other] { $count } entries to correct
}
queue-sent = { $count ->
    [one] 1 entry that waited is in the register now
   *[other] { $count } entries that waited are in the register now
}
queue-refused = { $count ->
    [one] The register did not take one entry. See why.
   *[other] The register did not take { $count } entries. See why.
}
queue-empty = Nothing waits to be sent
queue-empty-text = When the connection breaks while you enter something, it waits here and is sent by itself.
queue-visits-when-sent = The uses count once they have been sent
queue-visits-when-sent-text = They are sent by themselves when the connection is back and somebody of your venue is signed in on this device. Nothing is recorded twice.
queue-works-when-sent = A card works only when it has been sent
queue-works-when-sent-text = The hand-overs are sent by themselves when the connection is back and somebody of your site is signed in on this device. Nothing is registered twice.
queue-offline = This device has no connection now.
queue-send = Send now
queue-not-lasting = The browser did not promise to keep these when the device gets short of space. Send them as soon as you can, and do not clear the browser's data.
queue-unreadable = { $count ->
    [one] One entry cannot be opened on this device any more
   *[other] { $count } entries cannot be opened on this device any more
}
queue-unreadable-text = The register’s key has changed. Enter them again from paper, or ask your area’s coordinator.
queue-waiting = Waiting
queue-refused-title = To correct
queue-refused-text = The register did not take these. The cards do not work before they have been corrected and sent.
queue-refused-visits-text = The register did not take these. They do not count.
queue-visit-refused-text = If the card was just handed out on paper, send this again later. If the number was misread, remove this from the queue.
queue-visit-discarded = The use was removed from the queue. It is not recorded.
queue-send-again = Send again
queue-column-kind = Kind
queue-column-day = Day
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

queue-sign-out-title = Entries that have not been sent
queue-sign-out-text = { $count ->
    [one] One entry waits to be sent. It stays encrypted on this device and is sent when one of you signs in here. A card that was handed over does not work before that.
   *[other] { $count } entries wait to be sent. They stay encrypted on this device and are sent when one of you signs in here. Cards that were handed over do not work before that.
}
queue-sign-out-stay = Stay signed in

no-network-title = No connection
no-network-text = Signing in needs a connection to the register. Before that nothing can be entered on this device: it is encrypted with a key that only who is signed in gets.
no-network-waiting = { $count ->
    [one] 1 entry waits on this device to be sent.
   *[other] { $count } entries wait on this device to be sent.
}
no-network-waiting-text = They are kept encrypted, and are sent when somebody of that site or venue signs in on this device.
no-network-paper = Do you hand out cards? Hand the card over with a paper form and enter it when the connection is back. Tell the client that the card works only then.
no-network-till = Do you sell tickets? Look at the last valid day on the card and write its number on the instructions for the till.

hand-over-waits = The hand-over is kept on this device
hand-over-waits-text = There is no connection to the register. The hand-over is sent by itself when it is back. Tell the client that the card works only when it has been sent.
hand-over-slip-waits = Your card does not work yet. Ask the place that gave it to you when you can use it.
hand-over-waits-link = Show what is not sent
