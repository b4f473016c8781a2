using System.Data.Common;
using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;
using RevBot.Data.Book;
using RevBot.Data.Database;
using RevBot.Data.State.Delivery;
using RevBot.Data.State.Turns;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>
/// One run of the outbox: puts in what is due, and sends what is there. Runs of a database happen one after another, whatever
/// the processes; a run that ends half-way leaves nothing that the next one does not find.
/// </summary>
/// <param name="house">The bot's parts.</param>
/// <param name="planner">Puts in what is due.</param>
/// <param name="sender">Sends one.</param>
/// <param name="route">Tells whether any way is set up.</param>
/// <param name="settings">How many at once.</param>
/// <param name="logger">The log.</param>
internal sealed class DeliveryRun(
    RevBotServices house,
    DeliveryPlanner planner,
    DeliverySender sender,
    DeliveryRoute route,
    DeliverySettings settings,
    ILogger<DeliveryRun> logger
)
{
    private static readonly Duration KeptFor = Duration.FromDays(400);
    private readonly DeliveryRepository rows = new(house.Database);
    private readonly QueueLease lease = new(house.Database, QueueLease.Deliveries);

    /// <summary>Runs once. Side effects: rows of the outbox, messages.</summary>
    /// <exception cref="DbException">The database failed; what was not noted is found by the next run.</exception>
    /// <exception cref="DatabaseException">The database is gone, or cannot be opened.</exception>
    /// <exception cref="OperationCanceledException">Stopped; what was not sent stays in the outbox.</exception>
    public async Task<DeliveryReport> RunAsync(CancellationToken cancellation)
    {
        if (!route.IsSetUp)
        {
            return new(0, []);
        }

        using var held = await lease.AcquireAsync(() => Log.Waiting(logger), cancellation);
        var book = house.Books.Current(cancellation);
        var now = house.Clock.Now(book.Company);
        var planned = planner.Plan(book, now, house.Clock.Machine);
        var open = rows.ListOpen(house.Clock.Machine);
        var results = await SendAllAsync(book, open, now, cancellation);
        rows.DeleteBefore(house.Clock.Machine - KeptFor);
        var report = new DeliveryReport(planned, results);
        if (results.Count > 0)
        {
            var (sent, waiting) = (report.Count(DeliveryState.Sent), report.Count(DeliveryState.Held));
            var failed = report.Count(DeliveryState.Failed);
            Log.Ran(logger, results.Count, sent, waiting, failed);
        }

        return report;
    }

    private async Task<IReadOnlyList<DeliveryResult>> SendAllAsync(
        DealBook book,
        IReadOnlyList<DeliveryRow> open,
        Instant now,
        CancellationToken cancellation
    )
    {
        var results = new DeliveryResult?[open.Count];
        await Parallel.ForAsync(
            0,
            open.Count,
            new ParallelOptions { MaxDegreeOfParallelism = settings.AtOnce, CancellationToken = cancellation },
            async (place, stop) => results[place] = await sender.SendAsync(book, open[place], now, stop)
        );
        return [.. results.OfType<DeliveryResult>()];
    }
}
