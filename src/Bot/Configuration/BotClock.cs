using NodaTime;
using NodaTime.Extensions;
using RevBot.Data.Book;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Configuration;

/// <summary>
/// What time it is for an answer: the close of the day given by <c>--today</c>; for a frozen extract the close of its last
/// day; else the machine's clock. The close, so that all that happened on the day counts.
/// </summary>
public sealed class BotClock(TimeProvider time, LocalDate? today)
{
    /// <summary>The machine's clock.</summary>
    public Instant Machine => time.GetUtcNow().ToInstant();

    /// <summary>The day given, if one was.</summary>
    public LocalDate? Given => today;

    /// <summary>The instant as of which the company is looked at.</summary>
    public Instant Now(Company company) =>
        (today ?? company.FrozenOn) is { } day ? Dates.CloseOf(day, company.Zone) : Machine;
}
