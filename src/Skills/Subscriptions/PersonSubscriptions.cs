using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Subscriptions;
using RevBot.Skills.Subscriptions.Schedules;

namespace RevBot.Skills.Subscriptions;

/// <summary>How every kind stands for one person.</summary>
public static class PersonSubscriptions
{
    /// <summary>Works out what a person gets, kind by kind, in the order of the kinds.</summary>
    /// <param name="policy">Of the company.</param>
    /// <param name="company">Its calendar and zone.</param>
    /// <param name="person">Whose role decides the defaults.</param>
    /// <param name="set">What they set; of a kind at most one row.</param>
    /// <param name="contact">Where they spoke last; null where they never did.</param>
    public static IReadOnlyList<Subscription> Find(
        DeliveryPolicy policy,
        Company company,
        Seller person,
        IReadOnlyList<SubscriptionRow> set,
        PersonContact? contact
    )
    {
        ArgumentNullException.ThrowIfNull(person);
        var zone = ZoneOf(contact?.Zone) ?? ZoneOf(policy.Zone) ?? company.Zone;
        var usual = policy.Defaults.GetValueOrDefault(person.Role) ?? [];
        return
        [
            .. SubscriptionKinds.All.Select(kind =>
            {
                var row = set.FirstOrDefault(one => one.Kind == SubscriptionKinds.KeyOf(kind));
                return Merge(policy, company, row, new(kind, usual.Contains(kind), zone));
            }),
        ];
    }

    /// <summary>The zone of a name; null where there is none.</summary>
    public static DateTimeZone? ZoneOf(string? name) =>
        name is { Length: > 0 } ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) : null;

    private static Subscription Merge(
        DeliveryPolicy policy,
        Company company,
        SubscriptionRow? row,
        (SubscriptionKind Kind, bool IsOn, DateTimeZone Zone) usual
    )
    {
        var rhythm = Rhythm.Parse(row?.Day) ?? policy.Rhythms[usual.Kind];
        if (row?.MinuteOfDay is { } minute)
        {
            rhythm = rhythm.At(LocalTime.FromMinutesSinceMidnight(minute));
        }

        return new()
        {
            Kind = usual.Kind,
            IsOn = row?.IsOn ?? usual.IsOn,
            IsDefault = row is null,
            Rhythm = rhythm,
            Zone = usual.Zone,
            Way = row?.Way,
            OnlyIfChanged = row?.OnlyIfChanged ?? false,
            PausedUntil = row?.PausedUntil is { } day ? Dates.FromNumber(day) : null,
            MinAmount = row?.MinAmountMinor is { } minor ? new Money(minor, company.Currency) : null,
            Since = row is null ? null : Dates.FromMicros(row.ChangedAt),
            Timetable = new(rhythm, usual.Zone, policy.WorkIn(usual.Zone), company.Calendar),
        };
    }
}
