using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Audit;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Whether the audit forgets what is past its time.</summary>
internal static class AuditCheck
{
    private const string Check = "audit";

    // The server forgets once a day.
    private static readonly Duration Grace = Duration.FromDays(2);

    public static IEnumerable<Finding> Run(IDatabase database, RevBotSettings settings, BotClock clock)
    {
        var (count, oldest) = new AuditRepository(database).Measure();
        var days = settings.Audit.Days;
        if (oldest is not { } first || count < 2)
        {
            yield break;
        }

        var since = Dates.Iso(Dates.FromMicros(first).InUtc().Date);
        yield return Dates.FromMicros(first) < clock.Machine - Duration.FromDays(days) - Grace
            ? Finding.Warning(
                Check,
                FormattableString.Invariant(
                    $"{count:#,0} decisions about access, the first of {since}, past the {days} days that they are kept."
                ),
                "Let the server run: it forgets old ones at its start and once a day."
            )
            : Finding.Ok(
                Check,
                FormattableString.Invariant($"{count:#,0} decisions about access since {since}, kept for {days} days.")
            );
    }
}
