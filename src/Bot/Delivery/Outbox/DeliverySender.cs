using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox.Storage;
using RevBot.Bot.Services;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
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
/// <param name="time">For the pauses between two tries to write.</param>
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
    private static readonly Duration LongestWait = Duration.FromHours(1);
    private static readonly Duration HeldWait = Duration.FromMinutes(15);
    private readonly DeliveryRepository rows = new(house.Database);
    private readonly ToldAlertRepository told = new(house.Database);
    private readonly WriteRetry retry = new(
        time,
        (problem, pause) => Log.NotNoted(logger, problem, pause.TotalSeconds)
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
        var person = book.SellerOf(row.SellerId);
        try
        {
            var (state, reason, way) = await WorkAsync(book, row, now, cancellation);
            Log.Moved(logger, row.Id, row.Kind, state, reason);
            return state is null ? null : new(row, person?.Name ?? string.Empty, state.Value, way, reason);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One that cannot be made must not keep the others from being sent.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Log.Broken(logger, row.Id, row.Kind, problem);
            var reason = $"it could not be made ({problem.GetType().Name})";
            var state = PutOff(row, row.State, reason, now);
            return new(row, person?.Name ?? string.Empty, state, row.Way, reason);
        }
    }

    private async Task<(DeliveryState? State, string? Reason, string? Way)> WorkAsync(
        DealBook book,
        DeliveryRow row,
        Instant now,
        CancellationToken cancellation
    )
    {
        if (FindTarget(book, row, now) is not { } target)
        {
            return Drop(row, "the person has left");
        }

        if (SubscriptionKinds.Find(row.Kind) is not { } kind)
        {
            return Drop(row, "the kind is not known any more");
        }

        var (subscription, lastChannel) = subscriptions.Find(book, target.Person, kind);
        if (WhyUnwanted(subscription, book.Company.DayOf(now)) is { } unwanted)
        {
            return Drop(row, unwanted);
        }

        var expired = now > Dates.FromMicros(row.ExpiresAt);
        if (expired)
        {
            var late = $"it could not be sent in time{(row.Reason is null ? "" : ": " + row.Reason)}";
            rows.Close(row.Id, DeliveryState.Failed, late, Machine);
            return (DeliveryState.Failed, late, row.Way);
        }

        var ways = route.FindWays(subscription, lastChannel, row);
        return ways.Count == 0
            ? Fail(row, "no way to the person is set up")
            : await SendAsync(target, subscription, ways, row, now, cancellation);
    }

    private async Task<(DeliveryState? State, string? Reason, string? Way)> SendAsync(
        DeliveryTarget target,
        Subscription subscription,
        IReadOnlyList<IDeliveryWay> ways,
        DeliveryRow row,
        Instant now,
        CancellationToken cancellation
    )
    {
        var last = rows.FindLastSent(row.SellerId, row.Kind) is { } sent
            ? Dates.FromMicros(sent.DueAt)
            : (Instant?)null;
        var made = await maker.CreateAsync(target, subscription, ways[0].Name, last, cancellation);
        if (made.Message is not { } message)
        {
            if (made.Alerts is { } holding)
            {
                told.ForgetEnded(row.SellerId, holding);
            }

            return Drop(row, made.Reason ?? "there is nothing to send");
        }

        if (made.Trouble is { } trouble && settings.BadData == DataTrouble.Hold)
        {
            rows.PutOff(row.Id, DeliveryState.Held, "the data are not good", Machine + HeldWait, Machine);
            if (row.State != DeliveryState.Held)
            {
                await DeliveryRoute.TellHeldAsync(target, ways, row, (subscription.Kind, trouble), cancellation);
            }

            return (DeliveryState.Held, "the data are not good", null);
        }

        if (!rows.Begin(row, ways[0].Name, Machine))
        {
            return (null, null, null);
        }

        var begun = row with { State = DeliveryState.Sending, Attempts = row.Attempts + 1 };
        var mayBeThere = row.State == DeliveryState.Sending;
        var (outcome, way) = await TryAsync(target, ways, message, (row.Id, mayBeThere), cancellation);
        // What was sent must be kept as sent, or it would be sent again.
        return await retry.RunAsync(
            () => Task.FromResult(Note(begun, outcome, way, (message, made.Alerts), now)),
            cancellation
        );
    }

    private async Task<(DeliveryOutcome Outcome, string Way)> TryAsync(
        DeliveryTarget target,
        IReadOnlyList<IDeliveryWay> ways,
        DeliveryMessage message,
        (string Key, bool MayBeThere) repeat,
        CancellationToken cancellation
    )
    {
        try
        {
            return await DeliveryRoute.SendAsync(target, ways, message, repeat.Key, repeat.MayBeThere, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a platform's library throws: it may have arrived all the same.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Log.SendFailed(logger, repeat.Key, problem);
            return (new(DeliveryOutcomeKind.Uncertain, $"sending broke off ({problem.GetType().Name})"), ways[0].Name);
        }
    }

    private (DeliveryState? State, string? Reason, string? Way) Note(
        DeliveryRow row,
        DeliveryOutcome outcome,
        string way,
        (DeliveryMessage Message, IReadOnlyCollection<string>? Alerts) made,
        Instant now
    )
    {
        switch (outcome.Kind)
        {
            case DeliveryOutcomeKind.Sent:
                rows.SetSent(row, way, outcome.Text, Shown(outcome, way, made.Message), made.Alerts, Machine);
                return (DeliveryState.Sent, null, way);
            case DeliveryOutcomeKind.Unreachable:
                return Fail(row, outcome.Text ?? "the person cannot be reached");
            default:
                var after =
                    outcome.Kind == DeliveryOutcomeKind.Uncertain ? DeliveryState.Sending : DeliveryState.Waiting;
                var reason = outcome.Text ?? "the platform refused";
                return (PutOff(row, after, reason, now), reason, way);
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

    private (DeliveryState? State, string? Reason, string? Way) Drop(DeliveryRow row, string reason)
    {
        rows.Close(row.Id, DeliveryState.Dropped, reason, Machine);
        return (DeliveryState.Dropped, reason, null);
    }

    private (DeliveryState? State, string? Reason, string? Way) Fail(DeliveryRow row, string reason)
    {
        rows.Close(row.Id, DeliveryState.Failed, reason, Machine);
        return (DeliveryState.Failed, reason, row.Way);
    }

    // As long again each time; given up after so many tries.
    private DeliveryState PutOff(DeliveryRow row, DeliveryState after, string reason, Instant now)
    {
        if (row.Attempts >= settings.Attempts || now > Dates.FromMicros(row.ExpiresAt))
        {
            rows.Close(row.Id, DeliveryState.Failed, reason, Machine);
            return DeliveryState.Failed;
        }

        var doubled = Duration.FromTimeSpan(settings.FirstWait) * Math.Pow(2, Math.Max(0, row.Attempts - 1));
        rows.PutOff(row.Id, after, reason, Machine + Duration.Min(doubled, LongestWait), Machine);
        return after;
    }
}
