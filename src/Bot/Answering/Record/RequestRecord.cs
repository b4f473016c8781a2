using System.Text.Json;
using NodaTime;
using RevBot.Bot.Functions;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Answering.Record;

/// <summary>What became of one message, from who asked to a fingerprint of what was said.</summary>
/// <param name="Request">The message.</param>
/// <param name="Book">The view that it was answered from.</param>
/// <param name="AskedAt">By the machine's clock.</param>
/// <param name="Router">offline or model.</param>
public sealed record RequestRecord(AskRequest Request, ScopedBook Book, Instant AskedAt, string Router)
{
    /// <summary>The id that the answer shows: the channel's where it gave one. The row has an id of its own.</summary>
    public string Id { get; private init; } = AskedId(Request, Book);

    /// <summary>answered, asked_back, declined or failed.</summary>
    public string Outcome { get; private init; } = "failed";

    /// <summary>How sure the router was, 0..1; null where it was not asked.</summary>
    public double? Confidence { get; private init; }

    /// <summary>The functions that ran, comma-separated; null where none did.</summary>
    public string? Functions { get; private init; }

    /// <summary>Their arguments, a JSON list; null where none ran.</summary>
    public string? Arguments { get; private init; }

    /// <summary>How long it took.</summary>
    public long ElapsedMicros { get; private init; }

    /// <summary>SHA-256 of the answer's text, hexadecimal; null where there was none.</summary>
    public string? AnswerHash { get; private init; }

    /// <summary>What ran and can be run again; empty where nothing did.</summary>
    public IReadOnlyList<AnsweredCall> Calls { get; private init; } = [];

    /// <summary>The words that the answer did not use.</summary>
    public IReadOnlyList<string> Unused { get; private init; } = [];

    /// <summary>The revision of the data.</summary>
    public long Revision => Book.Revision;

    /// <summary>The instant of the view, in microseconds.</summary>
    public long AsOf => Dates.ToMicros(Book.AsOf);

    /// <summary>The message was answered, asked back about or declined.</summary>
    public RequestRecord Answered(AnswerEnvelope envelope) =>
        this with
        {
            Id = envelope.Id,
            Router = envelope.Router,
            Outcome =
                envelope.Clarification is not null ? "asked_back"
                : envelope.Refusal is not null ? "declined"
                : "answered",
            Confidence = envelope.Confidence,
            Functions =
                envelope.Calls.Count == 0 ? null : string.Join(',', envelope.Calls.Select(call => call.Function)),
            Arguments = envelope.Calls.Count == 0 ? null : Json(envelope.Calls),
            ElapsedMicros = Micros(envelope.ElapsedMs),
            AnswerHash = Fingerprint.Compute(envelope.Answer.Text),
            Calls = envelope.IsMetaAnswer ? [] : envelope.Calls,
            Unused = envelope.Unused,
        };

    /// <summary>What the answer was made of, without the id of its row; null where no function ran.</summary>
    /// <param name="options">Which functions and words answered, and whether words are kept.</param>
    public StoredAnswer? AsStored(RecordOptions options) =>
        Calls.Count == 0 || AnswerHash is not { } hash
            ? null
            : new()
            {
                Id = string.Empty,
                ShownId = Id,
                SellerId = Book.Scope.Viewer.Id,
                Conversation = Request.Conversation,
                AnsweredAt = AskedAt,
                AsOf = Book.AsOf,
                Revision = Revision,
                Scope = ScopeFingerprint.Compute(Book),
                Versions = options.Versions,
                Calls = [.. Calls.Select(call => call.Call)],
                Unused = options.Content ? Unused : [],
                Figures = StoredAnswer.FiguresOf(Calls),
                AnswerHash = hash,
                ResultHash = Fingerprint.Compute(Calls),
            };

    /// <summary>Something went wrong on the way.</summary>
    public RequestRecord Failed(double elapsedMs) => this with { ElapsedMicros = Micros(elapsedMs) };

    private static string AskedId(AskRequest request, ScopedBook book) => request.Id ?? AnswerId.Compute(request, book);

    private static long Micros(double milliseconds) => (long)Math.Round(milliseconds * 1000, MidpointRounding.ToEven);

    private static string Json(IEnumerable<AnsweredCall> calls) =>
        JsonSerializer.Serialize(calls.Select(call => call.Arguments), SkillJson.Options);
}
