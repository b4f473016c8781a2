using System.Globalization;
using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Bot.Delivery.Outbox;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Delivery;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>What comes by itself next, what is overdue, and what failed.</summary>
internal static class DeliveryCheck
{
    private const string Check = "delivery";
    private const int MostLooked = 10_000;
    private static readonly Duration LookedBack = Duration.FromDays(7);
    private static readonly Duration Grace = Duration.FromHours(1);

    public static IEnumerable<Finding> Run(DealBook book, IDatabase database, RevBotSettings settings, BotClock clock)
    {
        var policy = settings.DeliveryPolicy;
        if (policy.Ways.Count == 0)
        {
            yield return Finding.Ok(Check, "No way is set up, so no briefs and alerts come by themselves.");
            yield break;
        }

        var rows = new DeliveryRepository(database);
        var planner = new DeliveryPlanner(new(database, policy), rows, settings.Delivery);
        yield return Finding.Ok(Check, NextOf(book, planner, policy.Ways, clock.Now(book.Company)));
        var overdue = rows.ListOpen(clock.Machine).Count(row => Dates.FromMicros(row.NextAt) < clock.Machine - Grace);
        if (overdue > 0)
        {
            yield return Finding.Warning(
                Check,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{overdue:#,0} are due since an hour or more and not sent."
                ),
                "Let serve run, or run deliver by a scheduler, and look at its log."
            );
        }

        if (FailedOf(rows, clock.Machine) is { } failed)
        {
            yield return failed;
        }
    }

    private static string NextOf(DealBook book, DeliveryPlanner planner, IReadOnlyList<string> ways, Instant now)
    {
        var how = $"by {string.Join(", ", ways)}";
        return planner.FindNext(book, now) is [var next, ..]
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Next: {next.Kind.ToString().ToLowerInvariant()} for {next.People:#,0} people at {Dates.IsoInstant(next.At)}, {how}."
            )
            : $"Nobody gets anything; {how} they could.";
    }

    private static Finding? FailedOf(DeliveryRepository rows, Instant machine)
    {
        var failed = rows.ListMoved(machine - LookedBack, MostLooked)
            .Where(row => row.State == DeliveryState.Failed)
            .ToArray();
        return failed.Length == 0
            ? null
            : Finding.Warning(
                Check,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{failed.Length:#,0} failed in the last 7 days, the latest because {failed[0].Reason}."
                ),
                "See docs/delivery.md for what the reasons mean."
            );
    }
}
