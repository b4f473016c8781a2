using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using RevBot.Bot.Inbox.Replies;
using RevBot.Bot.Understanding;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Turns;

namespace RevBot.Bot.Inbox.Storage;

/// <summary>
/// Turns and their replies on the disk, as JSON while they wait: received, then sending with the reply, then done. What the
/// steps write, and what they throw, is told by <see cref="TurnRepository"/>.
/// </summary>
/// <param name="database">Migrated.</param>
internal sealed class TurnInbox(IDatabase database) : IAsyncDisposable
{
    /// <summary>How long an answered turn is remembered, to recognise a repeat.</summary>
    public static readonly Duration Memory = Duration.FromHours(48);

    /// <summary>How long it is remembered which message showed which answer.</summary>
    public static readonly Duration MessageMemory = Duration.FromDays(90);

    private static readonly JsonSerializerOptions Json = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly TurnRepository rows = new(database);

    /// <summary>A turn or a reply as it is kept.</summary>
    public static string ToJson<T>(T value) => JsonSerializer.Serialize(value, Json);

    /// <summary>Keeps a turn, with its words cut a letter past what is read. Side effect: writes its row.</summary>
    /// <param name="turn">What came in.</param>
    /// <param name="now">By the machine's clock.</param>
    /// <param name="outcome">Null to have it answered; a word where it is only remembered.</param>
    /// <param name="kept">Told the kept turn once it is on the disk, in the order of all turns; not for a repeat.</param>
    /// <returns>False for a repeat.</returns>
    public Task<bool> AddAsync(IncomingTurn turn, Instant now, string? outcome, Action<InboxTurn> kept)
    {
        var id = TurnId.Compute(turn);
        var bounded = Bounded(turn);
        var content = outcome is null ? ToJson(bounded) : null;
        return rows.AddAsync(
            new(id, turn.Channel, TurnId.ComputeForConversation(turn), content, outcome),
            now,
            place => kept(new(id, place, bounded, now))
        );
    }

    /// <summary>Keeps what will be sent. Side effect: writes the reply beside the turn.</summary>
    /// <returns>False where another process has taken the turn: then nothing may be sent.</returns>
    public Task<bool> BeginSendingAsync(InboxTurn turn, Reply reply, Instant now) =>
        rows.BeginSendingAsync(turn.Id, ToJson(reply), reply.Welcomed, now);

    /// <summary>Keeps that a delivery has gone out. Side effect: writes the count, and which message shows which answer.</summary>
    public Task SetSentAsync(InboxTurn turn, int count, SentAnswer? message, Instant now) =>
        rows.SetSentAsync(turn.Id, count, message, now);

    /// <summary>Closes a turn. Side effect: empties what was kept of its words and of the reply.</summary>
    public Task CloseAsync(InboxTurn turn, string outcome, Instant now) => rows.CloseAsync(turn.Id, outcome, now);

    /// <summary>What is not answered yet, in order. Side effect: closes what cannot be read any more.</summary>
    public async Task<IReadOnlyList<InboxTurn>> ListUnansweredAsync(Instant now)
    {
        var turns = new List<InboxTurn>();
        foreach (var row in rows.ListUnanswered())
        {
            try
            {
                turns.Add(Read(row));
            }
            catch (Exception problem) when (problem is JsonException or NotSupportedException)
            {
                await rows.CloseAsync(row.Id, "unreadable", now);
            }
        }

        return turns;
    }

    /// <summary>Forgets what is past its time. Side effect: deletes rows.</summary>
    public Task DeleteOldAsync(Instant now) => rows.DeleteOldAsync(now - Memory, now - MessageMemory);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => rows.DisposeAsync();

    private static InboxTurn Read(UnansweredTurn row)
    {
        var turn = new InboxTurn(
            row.Id,
            row.Place,
            FromJson<IncomingTurn>(row.Content),
            Dates.FromMicros(row.ReceivedAt)
        );
        return row.State == TurnState.Sending
            ? turn with
            {
                Reply = FromJson<Reply>(row.Reply),
                Sent = row.Sent,
            }
            : turn;
    }

    // A message beyond what is read is refused anyway: what is kept of it is enough to see that.
    private static IncomingTurn Bounded(IncomingTurn turn) =>
        turn.Content is TurnContent.Message { Text.Length: > RouteRequest.LongestText + 1 } said
            ? turn with
            {
                Content = said with { Text = said.Text[..(RouteRequest.LongestText + 1)] },
            }
            : turn;

    // Fails on what a program wrote that knew another shape.
    private static T FromJson<T>(string? text) =>
        JsonSerializer.Deserialize<T>(text ?? string.Empty, Json)
        ?? throw new JsonException("Nothing is written there.");
}
