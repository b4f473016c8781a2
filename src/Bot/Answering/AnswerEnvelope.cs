using System.Text.Json.Serialization;
using RevBot.Bot.Functions;
using RevBot.Bot.Wording;
using RevBot.Data.Book;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Answering;

/// <summary>One answer, in the shape that programs rely on. Nulls are written: a program sees every field.</summary>
public sealed record AnswerEnvelope
{
    /// <summary>The answer's id.</summary>
    public required string Id { get; init; }

    /// <summary>The conversation; null for a question that stands alone.</summary>
    public required string? Conversation { get; init; }

    /// <summary>Who asked.</summary>
    public required string User { get; init; }

    /// <summary>The words.</summary>
    public required string Question { get; init; }

    /// <summary>What kind of answer is wanted: <c>how_much</c>, <c>who</c>; empty where no question was read.</summary>
    public string Ask { get; init; } = string.Empty;

    /// <summary>The words with content that the answer does not use, as the person wrote them.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>What the calls took for granted because the person did not say it, each once.</summary>
    public IReadOnlyList<string> Assumed =>
        [.. Calls.SelectMany(call => call.Assumed).Distinct(StringComparer.Ordinal)];

    /// <summary>What ran, in order.</summary>
    public IReadOnlyList<AnsweredCall> Calls { get; init; } = [];

    /// <summary>The question asked back.</summary>
    public ClarificationPart? Clarification { get; init; }

    /// <summary>Why there is no answer.</summary>
    public RefusalPart? Refusal { get; init; }

    /// <summary>What is said.</summary>
    public required AnswerPart Answer { get; init; }

    /// <summary>offline or model.</summary>
    public required string Router { get; init; }

    /// <summary>
    /// Whether every number of the text is a fact's as it is written, or stands in what a function stated itself; true of a
    /// refusal or a question back, which answer nothing.
    /// </summary>
    public bool Grounded => Content?.Grounded ?? true;

    /// <summary>The instant of the view, ISO.</summary>
    public required string AsOf { get; init; }

    /// <summary>How old the data are.</summary>
    public required FreshnessPart Freshness { get; init; }

    /// <summary>How long the whole took.</summary>
    public double ElapsedMs { get; init; }

    /// <summary>What still holds from the question before, in one line; null where nothing was carried over.</summary>
    public string? Kept { get; init; }

    /// <summary>Where the CRM shows a deal; null where nobody said.</summary>
    [JsonIgnore]
    public DealAddress? DealAddress { get; init; }

    /// <summary>That the question may mean something else, and as what it was taken; null where the router is sure.</summary>
    [JsonIgnore]
    public string? Doubt { get; init; }

    /// <summary>How sure the router was, 0..1; null where it was not asked.</summary>
    [JsonIgnore]
    public double? Confidence { get; init; }

    /// <summary>
    /// The id of this asking in the record, for buttons and thumbs: another time the same question has another. Null where
    /// it could not be kept.
    /// </summary>
    [JsonIgnore]
    public string? RecordId { get; init; }

    /// <summary>Whether it speaks of an earlier answer rather than of the company: how it came about, what was thought of it.</summary>
    [JsonIgnore]
    public bool IsMetaAnswer { get; init; }

    /// <summary>Whether what it was made of is kept, so that it can be made again for a file.</summary>
    [JsonIgnore]
    public bool IsKept { get; init; }

    /// <summary>The answer that is wanted as a file, this one or an earlier one; null for none.</summary>
    [JsonIgnore]
    public WantedFile? File { get; init; }

    /// <summary>The form in which this answer itself is wanted as a file; null for none.</summary>
    [JsonIgnore]
    internal ExportFormat? Wanted { get; init; }

    /// <summary>What was asked where nothing answered it, with what a question back offers; what the next message may change.</summary>
    [JsonIgnore]
    internal (FunctionCall? Call, IReadOnlyList<FunctionCall> Choices) Open { get; init; } = (null, []);

    /// <summary>What the person must know about how the question was read; stands under the answer. Null for nothing.</summary>
    [JsonIgnore]
    public string? Notice { get; init; }

    /// <summary>The answer for channels that draw it themselves.</summary>
    [JsonIgnore]
    public Answer? Content { get; init; }

    /// <summary>
    /// The answer in other words, for showing; null where it is shown as composed. What was composed stays the answer that
    /// the record keeps and a replay makes again.
    /// </summary>
    [JsonIgnore]
    public Answer? Reworded { get; init; }

    /// <summary>The answer as composed, with its notes, whoever worded what is shown; null where nothing is answered.</summary>
    [JsonIgnore]
    public Answer? Composed { get; init; }

    /// <summary>The envelope with the words that are shown, and those that were composed beside them.</summary>
    internal AnswerEnvelope AsShown() =>
        Reworded is { } shown
            ? this with
            {
                Content = shown,
                Composed = Content,
                Answer = Answer with { Text = shown.Text },
            }
            : this with
            {
                Composed = Content,
            };

    /// <summary>What somebody gets whom nobody knows: a sentence, and nothing of the company, not even its time.</summary>
    internal static AnswerEnvelope ForUnknownUser(AskRequest request, string reason) =>
        new()
        {
            Id = request.Id ?? string.Empty,
            Conversation = request.Conversation,
            User = request.User,
            Question = request.Text,
            Refusal = new(reason),
            Answer = new(reason, [], []),
            Router = "offline",
            AsOf = string.Empty,
            Freshness = new(null, null, 0, false),
        };

    /// <summary>What somebody gets whose question failed: a sentence, and no figure.</summary>
    internal static AnswerEnvelope ForFailure(AskRequest request, string reason) => ForUnknownUser(request, reason);

    /// <summary>A question back.</summary>
    public sealed record ClarificationPart(string Text, IReadOnlyList<string> Options);

    /// <summary>Why not.</summary>
    public sealed record RefusalPart(string Reason);

    /// <summary>What is said.</summary>
    public sealed record AnswerPart(string Text, IReadOnlyList<Fact> Facts, IReadOnlyList<string> Actions);

    /// <summary>How old the data are.</summary>
    /// <param name="LoadedAt">When the newest loading ended, ISO.</param>
    /// <param name="AgeMinutes">How long ago.</param>
    /// <param name="LimitMinutes">Older is stale.</param>
    /// <param name="Stale">Whether it is.</param>
    public sealed record FreshnessPart(string? LoadedAt, double? AgeMinutes, double LimitMinutes, bool Stale);
}
