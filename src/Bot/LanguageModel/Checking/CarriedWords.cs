using System.Text.Json;
using System.Text.Json.Nodes;
using RevBot.Bot.Conversation;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Calendar;

namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>
/// Which words of a question its calls leave unused. A model may place a name or a figure that the grammar could not; what
/// it carries in an argument is used.
/// </summary>
internal static class CarriedWords
{
    /// <summary>The words that no call carries, from left to right.</summary>
    public static IReadOnlyList<Leftover> FindLeft(QuestionEvidence evidence, IReadOnlyList<ReadCall> calls)
    {
        var left = calls.Select(call => Left(evidence, call)).ToArray();
        return
        [
            .. left[0]
                .Where(words => left.All(other => other.Any(same => same.First < words.End && words.First < same.End))),
        ];
    }

    private static Leftover[] Left(QuestionEvidence evidence, ReadCall call)
    {
        var values = Values(call.Arguments).ToArray();
        string[] texts = [.. values.Where(IsText).Select(value => (string)value!)];
        return
        [
            .. evidence
                .Leftovers(call.Skill.Name)
                .Where(words => !call.Paraphrase.Uses(words) && !Carries(evidence, words, texts, values)),
        ];
    }

    private static bool Carries(QuestionEvidence evidence, Leftover words, string[] texts, JsonValue[] values) =>
        words.Kind != LeftoverKind.Missing
        && evidence
            .Question.Spans.Where(span => span.First >= words.First && span.End <= words.End && !span.IsFiller)
            .All(span =>
                span switch
                {
                    { Time: TimeValue.Range { Period: var time } } => texts.Any(text =>
                        text == time.Id || text == Dates.Iso(time.Start) || text == Dates.Iso(time.End)
                    ),
                    { Time: not null } => false,
                    { Quantity: not null } => CarriesFigure(evidence, words, values),
                    // A flag is left over where it is denied; a call that has it says the opposite.
                    _ when span.Is(SpanKind.Flag) => false,
                    _ => texts.Any(text =>
                        span.Meanings.Any(meaning => meaning.Value == text)
                        || QuestionEvidence.Shares(text, evidence.Question.Message.GetText(span.First, span.Count))
                    ),
                }
            );

    private static bool CarriesFigure(QuestionEvidence evidence, Leftover words, JsonValue[] values)
    {
        var said = SaidNumbers.Collect(evidence.Read(words.Text), MaskedConversation.Create(ConversationState.Empty));
        return values.Any(value =>
            value.GetValueKind() == JsonValueKind.Number
            && value.Deserialize<decimal>() is var number
            && said.Has(number)
        );
    }

    private static bool IsText(JsonValue value) => value.GetValueKind() == JsonValueKind.String;

    private static IEnumerable<JsonValue> Values(JsonNode? node) =>
        node switch
        {
            JsonObject inner => inner.SelectMany(pair => Values(pair.Value)),
            JsonArray list => list.SelectMany(Values),
            JsonValue value => [value],
            _ => [],
        };
}
