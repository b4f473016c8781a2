using NodaTime;
using RevBot.Data.Finance;
using RevBot.Skills.Subscriptions.Schedules;

namespace RevBot.Skills.Subscriptions;

/// <summary>How one kind stands for one person: what they set, and what is usual where they set nothing.</summary>
public sealed record Subscription
{
    /// <summary>What comes.</summary>
    public required SubscriptionKind Kind { get; init; }

    /// <summary>Whether it comes at all.</summary>
    public required bool IsOn { get; init; }

    /// <summary>Whether the company's defaults say so, and not the person.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>When it comes.</summary>
    public required Rhythm Rhythm { get; init; }

    /// <summary>Where days and times are meant.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The way that the person chose: teams, slack or email; null for where they spoke last.</summary>
    public string? Way { get; init; }

    /// <summary>Whether it is left out where nothing has changed since the last one.</summary>
    public bool OnlyIfChanged { get; init; }

    /// <summary>The first day on which it comes again; null where it is not paused.</summary>
    public LocalDate? PausedUntil { get; init; }

    /// <summary>Of deals from this amount on; null for the usual.</summary>
    public Money? MinAmount { get; init; }

    /// <summary>Since when it stands so; what was due before does not come. Null for always.</summary>
    public Instant? Since { get; init; }

    /// <summary>Its times.</summary>
    public required Timetable Timetable { get; init; }

    /// <summary>The next time after an instant; null where it is off.</summary>
    public Occurrence? FindNext(Instant after) => IsOn ? Timetable.FindNext(after, PausedUntil) : null;

    /// <summary>The times in a span since it stands so, the earlier first; none where it is off.</summary>
    /// <param name="after">Not included.</param>
    /// <param name="until">Included.</param>
    public IEnumerable<Occurrence> FindDue(Instant after, Instant until) =>
        IsOn ? Timetable.FindAll(Since is { } since && since > after ? since : after, until, PausedUntil) : [];
}
