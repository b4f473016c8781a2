namespace RevBot.Bot.Inbox.Replies;

/// <summary>Where a card goes.</summary>
internal enum DeliveryKind
{
    /// <summary>Where the turn came from.</summary>
    Say = 0,

    /// <summary>To the sender alone.</summary>
    SayPrivately = 1,

    /// <summary>In the place of an earlier message.</summary>
    Replace = 2,
}
