using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Bot.Delivery.Syncing;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Runs;
using RevBot.Data.Warehouse;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>When the CRM was synced last, what failed, and what is due. Without a CRM, a failure alone.</summary>
internal static class SyncCheck
{
    private const string Check = "sync";
    private static readonly Duration Grace = Duration.FromMinutes(15);

    public static IEnumerable<Finding> Run(IDatabase database, CheckedSettings reading, BotClock clock)
    {
        var runner = new SyncRunner(database, reading, clock, TimeProvider.System);
        var runs = new SyncRunRepository(database);
        if (runs.FindLast(runner.Source) is not { } last)
        {
            return runner.Source is null
                ? []
                : [Finding.Warning(Check, "A CRM is set up and was never synced.", "Run sync.")];
        }

        var ended = Ended(last, runs.FindLastDone(last.Source));
        return runner.Source is not null ? [ended, .. Due(runner.DueAt(At(last.FinishedAt)), clock.Machine)]
            : IsNews(last, database) ? [ended]
            : [];
    }

    /// <summary>Who looks may not have the settings of who syncs: that it failed is told all the same.</summary>
    private static bool IsNews(SyncRunRow last, IDatabase database) =>
        last.Status == SyncRunRow.Failed
        && (new LoadingRepository(database).FindLastDone() is not { } done || done.FinishedAt < last.FinishedAt);

    private static Finding Ended(SyncRunRow last, SyncRunRow? done)
    {
        var known = done is null
            ? "none was ever done"
            : $"the changes of {done.Source} are known to {Dates.IsoInstant(At(done.NewestChangeAt) ?? At(done.FinishedAt)!.Value)}";
        return last.Status == SyncRunRow.Failed
                ? Finding.Warning(
                    Check,
                    $"The sync of {Dates.IsoInstant(At(last.FinishedAt)!.Value)} failed ({last.Note?.TrimEnd('.')}); {known}.",
                    "Mend that and run sync; it goes on from where it stopped (docs/sync.md)."
                )
            : last.Note is { } note ? Finding.Warning(Check, $"Done, but: {note}", "Do what it says (docs/sync.md).")
            : Finding.Ok(Check, $"Done at {Dates.IsoInstant(At(last.FinishedAt)!.Value)}; {known}.");
    }

    private static IEnumerable<Finding> Due(Instant? due, Instant now) =>
        due is not { } at ? [Finding.Ok(Check, "None comes by itself (RevBot:Sync:Every is 0).")]
        : at + Grace < now
            ?
            [
                Finding.Warning(
                    Check,
                    $"One is due since {Dates.IsoInstant(at)}.",
                    "Let serve run, or run sync by a scheduler."
                ),
            ]
        : [Finding.Ok(Check, $"The next one is due at {Dates.IsoInstant(at)}.")];

    private static Instant? At(long? micros) => micros is { } found ? Dates.FromMicros(found) : null;
}
