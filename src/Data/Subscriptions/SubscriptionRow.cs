namespace RevBot.Data.Subscriptions;

/// <summary>What a person has set about one kind of brief or alert: a row of <c>subscription</c>.</summary>
public sealed record SubscriptionRow
{
    /// <summary>RevBot's own id of the person.</summary>
    public required int SellerId { get; init; }

    /// <summary>monday, thursday, monthly, deals or alerts.</summary>
    public required string Kind { get; init; }

    /// <summary>When it was set by the clock of the answers, microseconds since 1970 in UTC.</summary>
    public required long ChangedAt { get; init; }

    /// <summary>When it was set by the machine's clock, microseconds since 1970 in UTC.</summary>
    public required long RecordedAt { get; init; }

    /// <summary>Whether they want it.</summary>
    public required bool IsOn { get; init; }

    /// <summary>On which days, as a rhythm such as <c>tuesday</c>; null for the usual ones.</summary>
    public string? Day { get; init; }

    /// <summary>When on the day, in minutes from midnight; null for the usual time.</summary>
    public int? MinuteOfDay { get; init; }

    /// <summary>teams, slack or email; null for where they spoke last.</summary>
    public string? Way { get; init; }

    /// <summary>Whether it is left out where nothing has changed since the last one.</summary>
    public bool OnlyIfChanged { get; init; }

    /// <summary>The first day, as yyyymmdd, on which it comes again; null where it is not paused.</summary>
    public int? PausedUntil { get; init; }

    /// <summary>Of deals from this amount on, in minor units of the reporting currency; null for the usual.</summary>
    public long? MinAmountMinor { get; init; }
}
