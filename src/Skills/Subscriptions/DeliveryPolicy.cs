using System.Collections.Concurrent;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse.People;
using RevBot.Skills.Subscriptions.Schedules;

namespace RevBot.Skills.Subscriptions;

/// <summary>What a company has set about briefs and alerts that come by themselves.</summary>
public sealed class DeliveryPolicy
{
    private readonly ConcurrentDictionary<string, WorkCalendar> calendars = new(StringComparer.Ordinal);

    /// <summary>What people of a role get unless they say otherwise; a role that is missing gets nothing.</summary>
    public IReadOnlyDictionary<SellerRole, IReadOnlyList<SubscriptionKind>> Defaults { get; init; } =
        new Dictionary<SellerRole, IReadOnlyList<SubscriptionKind>>();

    /// <summary>When each kind comes unless a person says otherwise.</summary>
    public IReadOnlyDictionary<SubscriptionKind, Rhythm> Rhythms { get; init; } =
        new Dictionary<SubscriptionKind, Rhythm>
        {
            [SubscriptionKind.Monday] = Rhythm.Parse(UsualRhythms.Monday)!,
            [SubscriptionKind.Thursday] = Rhythm.Parse(UsualRhythms.Thursday)!,
            [SubscriptionKind.Monthly] = Rhythm.Parse(UsualRhythms.Monthly)!,
            [SubscriptionKind.Deals] = Rhythm.Parse(UsualRhythms.Deals)!,
            [SubscriptionKind.Alerts] = Rhythm.Parse(UsualRhythms.Alerts)!,
        };

    /// <summary>teams, slack and email as far as they are set up, in the order in which they are tried.</summary>
    public IReadOnlyList<string> Ways { get; init; } = [];

    /// <summary>The zone of people whose own is not known, IANA; null for the company's.</summary>
    public string? Zone { get; init; }

    /// <summary>The days of the week on which people work.</summary>
    public IReadOnlyList<IsoDayOfWeek> WorkingDays { get; init; } =
    [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    /// <summary>Days off beside public holidays.</summary>
    public IReadOnlyList<LocalDate> ClosedDays { get; init; } = [];

    /// <summary>Whose public holidays count, as two-letter codes; null for those of the country of each person's zone.</summary>
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>The working days in a zone.</summary>
    public WorkCalendar WorkIn(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return calendars.GetOrAdd(
            zone.Id,
            id => new(WorkingDays, ClosedDays, Countries ?? (WorkCalendar.CountryOf(id) is { } one ? [one] : []))
        );
    }
}
