using System.Collections.Concurrent;
using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;
using RevBot.Data.Calendar;
using RevBot.Data.State.Delivery;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>Moves a delivery that is not sent. Side effect of each method: writes its row.</summary>
/// <param name="house">The bot's parts.</param>
/// <param name="settings">The limits.</param>
internal sealed class DeliveryMoves(RevBotServices house, DeliverySettings settings)
{
    private const string NotGood = "the data are not good";
    private static readonly Duration LongestWait = Duration.FromHours(1);
    private static readonly Duration HeldWait = Duration.FromMinutes(15);
    private readonly DeliveryRepository rows = new(house.Database);
    private readonly ConcurrentDictionary<string, long> held = new(StringComparer.Ordinal);

    private Instant Machine => house.Clock.Machine;

    /// <summary>Whether this process holds it because of data of a revision. Writes nothing.</summary>
    public bool IsHeldFor(DeliveryRow row, long revision) =>
        row.State == DeliveryState.Held && held.TryGetValue(row.Id, out var bad) && bad == revision;

    /// <summary>Waits for better data than those of a revision.</summary>
    public DeliveryStep Hold(DeliveryRow row, long revision)
    {
        rows.PutOff(row.Id, DeliveryState.Held, NotGood, Machine + HeldWait, Machine);
        held[row.Id] = revision;
        return new(DeliveryState.Held, NotGood, null);
    }

    /// <summary>Ends it: it is rightly not sent.</summary>
    public DeliveryStep Drop(DeliveryRow row, string reason) => Close(row, DeliveryState.Dropped, reason, null);

    /// <summary>Ends it: it should have been sent.</summary>
    public DeliveryStep Fail(DeliveryRow row, string reason) => Close(row, DeliveryState.Failed, reason, row.Way);

    /// <summary>Tries again later: after twice as long each time, and not after so many tries.</summary>
    /// <param name="row">As it stands.</param>
    /// <param name="after">How it stands meanwhile.</param>
    /// <param name="reason">Why.</param>
    /// <param name="way">The way that was tried; null for none.</param>
    /// <param name="now">By the clock of the answers.</param>
    public DeliveryStep PutOff(DeliveryRow row, DeliveryState after, string reason, string? way, Instant now)
    {
        if (row.Attempts >= settings.Attempts || now > Dates.FromMicros(row.ExpiresAt))
        {
            return Close(row, DeliveryState.Failed, reason, way);
        }

        var doubled = Duration.FromTimeSpan(settings.FirstWait) * Math.Pow(2, Math.Max(0, row.Attempts - 1));
        rows.PutOff(row.Id, after, reason, Machine + Duration.Min(doubled, LongestWait), Machine);
        return new(after, reason, way);
    }

    private DeliveryStep Close(DeliveryRow row, DeliveryState state, string reason, string? way)
    {
        rows.Close(row.Id, state, reason, Machine);
        held.TryRemove(row.Id, out _);
        return new(state, reason, way);
    }
}
