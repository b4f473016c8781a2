namespace RevBot.Skills.Subscriptions;

/// <summary>When each kind comes where neither the company nor a person says otherwise, as a setting writes it.</summary>
public static class UsualRhythms
{
    /// <summary>The Monday brief.</summary>
    public const string Monday = "monday 08:00";

    /// <summary>The Thursday update.</summary>
    public const string Thursday = "thursday 15:00, quarter-end 12:00, not first-week";

    /// <summary>The monthly brief.</summary>
    public const string Monthly = "month-start 08:00";

    /// <summary>The brief of a seller's deals.</summary>
    public const string Deals = "monday 08:00";

    /// <summary>The digest of alerts.</summary>
    public const string Alerts = "daily 08:30";
}
