using NodaTime;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.LanguageModel;

/// <summary>
/// Counts what each person, and all together, use in a day (UTC), and stops who has had enough. Kept in memory: it begins
/// anew with the process, and each process counts for itself.
/// </summary>
internal sealed class UsageMeter(ModelSettings limits, Func<Instant> now)
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, Usage> people = [];
    private Usage all = Usage.None;
    private LocalDate day;

    /// <summary>
    /// Sets aside what a request may use at most, so that many at once cannot overrun the limit together.
    /// </summary>
    /// <param name="person">Whose; null counts for all together only.</param>
    /// <param name="most">The most that it may use.</param>
    /// <exception cref="ModelException">It would be too much.</exception>
    public Reservation Reserve(int? person, Usage most)
    {
        lock (gate)
        {
            StartNewDay();
            if ((all + most).Tokens > limits.DailyTokensInAll || (person is { } who && IsOver(FindUsage(who) + most)))
            {
                throw new ModelException(ModelFailure.OverLimit);
            }

            Add(person, most);
            return new(person, most, day);
        }
    }

    /// <summary>Puts what was used in the place of what was set aside.</summary>
    public void Settle(Reservation reserved, Usage used)
    {
        lock (gate)
        {
            StartNewDay();
            if (reserved.Day == day)
            {
                Add(reserved.Person, used - reserved.Most);
            }
        }
    }

    /// <summary>What a person has used today.</summary>
    public Usage UsedBy(int person)
    {
        lock (gate)
        {
            StartNewDay();
            return FindUsage(person);
        }
    }

    private bool IsOver(Usage usage) =>
        usage.Tokens > limits.DailyTokens || (limits.DailyCost > 0 && Cost(usage) > limits.DailyCost);

    private decimal Cost(Usage usage) =>
        ((usage.Sent * limits.InputPrice) + (usage.Received * limits.OutputPrice)) / 1_000_000;

    private Usage FindUsage(int person) => people.GetValueOrDefault(person, Usage.None);

    private void Add(int? person, Usage usage)
    {
        all += usage;
        if (person is { } who)
        {
            people[who] = FindUsage(who) + usage;
        }
    }

    private void StartNewDay()
    {
        var today = now().InUtc().Date;
        if (today != day)
        {
            (day, all) = (today, Usage.None);
            people.Clear();
        }
    }
}
