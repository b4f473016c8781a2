using System.Text.Json;
using NodaTime;
using RevBot.Bot.Functions;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Answers;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Answering.Record;

/// <summary>Reads answers that were given, as they can be explained and made again.</summary>
/// <param name="database">Migrated.</param>
public sealed class AnswerStore(IDatabase database)
{
    // More of one person's answers are not gone through to find the same question.
    private const int MostCompared = 500;

    private readonly AnswerRepository rows = new(database);

    /// <summary>The answer last given to a person in a conversation; null where none is kept.</summary>
    public StoredAnswer? Last(string conversation, int sellerId) =>
        Latest(conversation, sellerId, 1) is [var last] ? last : null;

    /// <summary>The answers last given to a person in a conversation, the newest first.</summary>
    public IReadOnlyList<StoredAnswer> Latest(string conversation, int sellerId, int most) =>
        [.. rows.ListLatest(conversation, sellerId, most).Select(FromRow)];

    /// <summary>The answer of an asking's id, or the newest one that showed the id; null where none is kept.</summary>
    /// <param name="id">Either id.</param>
    /// <param name="sellerId">Only those given to this person; null for anybody's.</param>
    public StoredAnswer? Find(string id, int? sellerId) => rows.Find(id, sellerId) is { } row ? FromRow(row) : null;

    /// <summary>A person's answers from before an instant, the newest first.</summary>
    public IReadOnlyList<StoredAnswer> Before(int sellerId, Instant instant) =>
        [.. rows.ListBefore(sellerId, instant, MostCompared).Select(FromRow)];

    /// <summary>An answer as it is kept.</summary>
    internal static AnswerRow ToRow(StoredAnswer answer) =>
        new()
        {
            Id = answer.Id,
            ShownId = answer.ShownId,
            SellerId = answer.SellerId,
            Conversation = answer.Conversation,
            AnsweredAt = Dates.ToMicros(answer.AnsweredAt),
            AsOf = Dates.ToMicros(answer.AsOf),
            Revision = answer.Revision,
            Scope = answer.Scope,
            Versions = answer.Versions,
            Calls = WriteCalls(answer),
            Figures = JsonSerializer.Serialize(answer.Figures, SkillJson.Options),
            AnswerHash = answer.AnswerHash,
            ResultHash = answer.ResultHash,
        };

    private static StoredAnswer FromRow(AnswerRow row)
    {
        var (calls, unused) = ReadCalls(row.Calls);
        return new()
        {
            Id = row.Id,
            ShownId = row.ShownId,
            SellerId = row.SellerId,
            Conversation = row.Conversation,
            AnsweredAt = Dates.FromMicros(row.AnsweredAt),
            AsOf = Dates.FromMicros(row.AsOf),
            Revision = row.Revision,
            Scope = row.Scope,
            Versions = row.Versions,
            Calls = calls,
            Unused = unused,
            Figures = JsonSerializer.Deserialize<IReadOnlyList<StoredFigure>>(row.Figures, SkillJson.Options) ?? [],
            AnswerHash = row.AnswerHash,
            ResultHash = row.ResultHash,
        };
    }

    // A list of calls, as before words were told; an object of both where words are kept beside them.
    private static string WriteCalls(StoredAnswer answer) =>
        answer.Unused.Count == 0
            ? JsonSerializer.Serialize(answer.Calls, SkillJson.Options)
            : JsonSerializer.Serialize(new CallsAndWords(answer.Calls, answer.Unused), SkillJson.Options);

    private static CallsAndWords ReadCalls(string text) =>
        text.StartsWith('{')
            ? JsonSerializer.Deserialize<CallsAndWords>(text, SkillJson.Options)!
            : new(JsonSerializer.Deserialize<IReadOnlyList<FunctionCall>>(text, SkillJson.Options) ?? [], []);

    private sealed record CallsAndWords(IReadOnlyList<FunctionCall> Calls, IReadOnlyList<string> Unused);
}
