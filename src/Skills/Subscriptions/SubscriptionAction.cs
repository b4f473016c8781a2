namespace RevBot.Skills.Subscriptions;

/// <summary>What a person wants of their subscriptions.</summary>
public enum SubscriptionAction
{
    /// <summary>To hear what they get.</summary>
    List = 0,

    /// <summary>To get something, or to get it at another time or in another way.</summary>
    Subscribe = 1,

    /// <summary>Not to get something any more.</summary>
    Unsubscribe = 2,

    /// <summary>Not to get it for a while.</summary>
    Snooze = 3,

    /// <summary>To end the pause.</summary>
    Resume = 4,
}
