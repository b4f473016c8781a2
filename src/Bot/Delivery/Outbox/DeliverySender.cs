using System.Data.Common;
using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox.Storage;
using RevBot.Bot.Services;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Delivery;
using RevBot.Data.State.Turns;
using RevBot.Skills.Subscriptions;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>
/// Sends one delivery: looks anew at the person, at what they want and at the data, makes the message, begins, sends, and
/// notes how it ended. The one place where everything that goes wrong with a delivery ends.
/// </summary>
/// <param name="house">The bot's parts.</param>
/// <param name="subscriptions">What people want now.</param>
/// <param name="maker">Makes the messages.</param>
/// <param name="route">Tries the ways.</param>
/// <param name="settings">The limits.</param>
/// <param name="time">For the pauses between two tries to write, and for references of the log.</param>
/// <param name="logger">The log.</param>
internal sealed class DeliverySender(
    RevBotServices house,
    SubscriptionReader subscriptions,
    IDeliveryMaker maker,
    DeliveryRoute route,
    DeliverySettings settings,
    TimeProvider time,
    ILogger<DeliverySender> logger
)
{
    // Five minutes of tries: an outage passes, a row that the database cannot take does not.
    private const int NotingTries = 150;
    private readonly DeliveryRepository rows = new(house.Database);
    private readonly ToldAlertRepository told = new(house.Database);
    private readonly DeliveryMoves moves = new(house, settings);
    private readonly WriteRetry retry = new(
        time,
        (problem, pause) => Log.NotNoted(logger, problem, pause.TotalSeconds),
        NotingTries
    );

    private Instant Machine => house.Clock.Machine;

    /// <summary>Sends it. Side effects: its row, a message.</summary>
    /// <param name="book">The data.</param>
    /// <param name="row">As it was read.</param>
    /// <param name="now">By the clock of the answers.</param>
    /// <param name="cancellation">Ends it between two steps.</param>
    /// <returns>Null where another process has it.</returns>
    public async Task<DeliveryResult?> SendAsync(
        DealBook book,
        DeliveryRow row,
        Instant now,
        CancellationToken cancellation
    )
    {
        // One after the other, so that what breaks once it has begun is never put off as if it had not.
        var step = await GuardAsync(row, () => PrepareAsync(book, row, now, cancellation), now, cancellation);
        if (step.Begun is { } begun)
        {
            step = await GuardAsync(begun.Row, () => SendBegunAsync(begun, now, cancellation), now, cancellation);
        }

        Log.Moved(logger, row.Id, row.Kind, step.State, step.Reason);
        return step.State is { } state
            ? new(row, book.SellerOf(row.SellerId)?.Name ?? string.Empty, state, step.Way, step.Reason)
            : null;
    }

    private async Task<DeliveryStep> GuardAsync(
        DeliveryRow row,
        Func<Task<DeliveryStep>> work,
        Instant now,
        CancellationToken cancellation
    )
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One that cannot be made must not keep the others from being sent.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Log.Broken(logger, time, row, problem);
            var what = row.State == DeliveryState.Sending ? "sending broke off" : "it could not be made";
            return moves.PutOff(row, row.State, $"{what} ({problem.GetType().Name})", row.Way, now);
        }
    }

    private async Task<DeliveryStep> PrepareAsync(
        DealBook book,
        DeliveryRow row,
        Instant now,
        CancellationToken cancellation
    )
    {
        if (FindTarget(book, row, now) is not { } target)
        {
            return moves.Drop(row, "the person has left");
        }

        if (SubscriptionKinds.Find(row.Kind) is not { } kind)
        {
            return moves.Drop(row, "the kind is not known any more");
        }

        var (subscription, lastChannel) = subscriptions.Find(book, target.Person, kind);
        if (WhyUnwanted(subscription, book.Company.DayOf(now)) is { } unwanted)
        {
            return moves.Drop(row, unwanted);
        }

        if (now > Dates.FromMicros(row.ExpiresAt))
        {
            return moves.Fail(row, $"it could not be sent in time{(row.Reason is null ? "" : ": " + row.Reason)}");
        }

        var ways = route.FindWays(subscription, lastChannel, row);
        return ways.Count == 0
            ? moves.Fail(row, "no way to the person is set up")
            : await MakeAsync(target, subscription, ways, row, cancellation);
    }

    private async Task<DeliveryStep> MakeAsync(
        DeliveryTarget target,
        Subscription subscription,
        IReadOnlyList<IDeliveryWay> ways,
        DeliveryRow row,
        CancellationToken cancellation
    )
    {
        // The same data are as bad as they were: nothing is made, and no asking recorded, to find that out again.
        if (moves.IsHeldFor(row, target.Book.Revision))
        {
            return moves.Hold(row, target.Book.Revision);
        }

        var last = rows.FindLastSent(row.SellerId, row.Kind) is { } sent
            ? Dates.FromMicros(sent.DueAt)
            : (Instant?)null;
        var made = await maker.CreateAsync(target, subscription, ways[0].Name, last, cancellation);
        if (made.Trouble is { } trouble && settings.BadData == DataTrouble.Hold)
        {
            var held = moves.Hold(row, target.Book.Revision);
            if (row.State != DeliveryState.Held)
            {
                var notice = HeldNotice.Create(subscription.Kind, trouble);
                await TryAsync(new(row with { Id = row.Id + "-held" }, target, ways, notice), cancellation);
            }

            return held;
        }

        if (made.Message is not { } message)
        {
            if (made.Alerts is { } holding)
            {
                told.ForgetEnded(row.SellerId, holding);
            }

            return moves.Drop(row, made.Reason ?? "there is nothing to send");
        }

        return Begin(new(row, target, ways, message) { Alerts = made.Alerts });
    }

    private DeliveryStep Begin(BegunDelivery made)
    {
        var (row, way) = (made.Row, made.Ways[0].Name);
        if (!rows.Begin(row, way, Machine))
        {
            return DeliveryStep.OfAnother;
        }

        var begun = row with { State = DeliveryState.Sending, Attempts = row.Attempts + 1, Way = way };
        return DeliveryStep.Of(made with { Row = begun, MayBeThere = row.State == DeliveryState.Sending });
    }

    private async Task<DeliveryStep> SendBegunAsync(BegunDelivery begun, Instant now, CancellationToken cancellation)
    {
        var (outcome, way) = await TryAsync(begun, cancellation);
        try
        {
            // What was sent must be kept as sent, or it would be sent again.
            return await retry.RunAsync(() => Task.FromResult(Note(begun, outcome, way, now)), cancellation);
        }
        catch (Exception problem)
            when (outcome.Kind == DeliveryOutcomeKind.Sent && problem is DbException or DatabaseException)
        {
            // At least that; what the message showed and told is then not known.
            Log.Broken(logger, time, begun.Row, problem);
            rows.SetSent(begun.Row, way, null, null, null, Machine);
            return new(DeliveryState.Sent, null, way);
        }
    }

    private async Task<(DeliveryOutcome Outcome, string Way)> TryAsync(
        BegunDelivery begun,
        CancellationToken cancellation
    )
    {
        try
        {
            return await DeliveryRoute.SendAsync(
                begun.Target,
                begun.Ways,
                begun.Message,
                begun.Row.Id,
                begun.MayBeThere,
                cancellation
            );
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a platform's library throws: it may have arrived all the same.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Log.Broken(logger, time, begun.Row, problem);
            var reason = $"sending broke off ({problem.GetType().Name})";
            return (new(DeliveryOutcomeKind.Uncertain, reason), begun.Ways[0].Name);
        }
    }

    private DeliveryStep Note(BegunDelivery begun, DeliveryOutcome outcome, string way, Instant now)
    {
        var row = begun.Row;
        switch (outcome.Kind)
        {
            case DeliveryOutcomeKind.Sent:
                var shown = Shown(outcome, way, begun.Message);
                rows.SetSent(row, way, outcome.Text, shown, begun.Alerts, Machine);
                return new(DeliveryState.Sent, null, way);
            case DeliveryOutcomeKind.Unreachable:
                return moves.Fail(row, outcome.Text ?? "the person cannot be reached");
            default:
                var after =
                    outcome.Kind == DeliveryOutcomeKind.Uncertain ? DeliveryState.Sending : DeliveryState.Waiting;
                return moves.PutOff(row, after, outcome.Text ?? "the platform refused", way, now);
        }
    }

    private static SentAnswer? Shown(DeliveryOutcome outcome, string way, DeliveryMessage message) =>
        outcome is { Text: { Length: > 0 } id, Place: { } place } && message.Card.AnswerId is { } answer
            ? new(way, id, TurnId.Compute(way, place), answer)
            : null;

    private static DeliveryTarget? FindTarget(DealBook book, DeliveryRow row, Instant now) =>
        ScopeResolver.FindById(book, row.SellerId) is { } scope
        && Presence.IsPresent(scope.Viewer, book.Company.DayOf(now))
            ? new(book, scope)
            : null;

    private static string? WhyUnwanted(Subscription subscription, LocalDate today) =>
        !subscription.IsOn ? "it was stopped"
        : subscription.PausedUntil is { } day && day > today ? "it is paused"
        : null;
}
