namespace RevBot.Bot.Delivery.Outbox;

/// <summary>How a try to send ended.</summary>
internal enum DeliveryOutcomeKind
{
    /// <summary>It arrived.</summary>
    Sent = 0,

    /// <summary>This way leads nowhere for this person, and nothing was sent; another one may.</summary>
    Unreachable = 1,

    /// <summary>Nothing was sent; trying again may help.</summary>
    Refused = 2,

    /// <summary>It may have arrived or not.</summary>
    Uncertain = 3,
}
