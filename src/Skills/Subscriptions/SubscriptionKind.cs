namespace RevBot.Skills.Subscriptions;

/// <summary>What a person can get without asking. Named in settings, arguments and the database in snake_case.</summary>
public enum SubscriptionKind
{
    /// <summary>The brief before the week's forecast call.</summary>
    Monday = 0,

    /// <summary>The forecast update of the week.</summary>
    Thursday = 1,

    /// <summary>The brief of the month.</summary>
    Monthly = 2,

    /// <summary>A seller's own deals.</summary>
    Deals = 3,

    /// <summary>What is unusual, in one digest.</summary>
    Alerts = 4,
}
