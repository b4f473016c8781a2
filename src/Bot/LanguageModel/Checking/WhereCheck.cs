using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RevBot.Data.Calendar;

namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>
/// Sees that what a model's conditions on fields compare with was said: numbers and names in the message, dates only where
/// the words speak of time. Which fields and comparisons there are the function itself says.
/// </summary>
internal sealed class WhereCheck(QuestionEvidence evidence)
{
    private const int Most = 10;

    /// <summary>Checks the conditions of a filter.</summary>
    /// <exception cref="CallMistakeException">One is no condition, or its value was not said.</exception>
    public JsonArray Check(JsonArray conditions)
    {
        foreach (var condition in conditions.Count <= Most ? conditions : throw NoCondition())
        {
            var values = condition is JsonObject parts ? parts["value"] : throw NoCondition();
            foreach (var value in values is JsonArray list ? list.ToArray() : [values])
            {
                RequireSaid(value);
            }
        }

        return (JsonArray)conditions.DeepClone();
    }

    private void RequireSaid(JsonNode? value)
    {
        switch (value?.GetValueKind())
        {
            case null or JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False:
                return;
            case JsonValueKind.Number:
                RequireNumber(value.ToJsonString());
                return;
            case JsonValueKind.String:
                RequireText((string)value!);
                return;
            default:
                throw NoCondition();
        }
    }

    private void RequireText(string text)
    {
        var isSaid = Dates.FromIso(text) is null ? evidence.SaysName(text) : evidence.SpeaksOfTime;
        if (!isSaid && !evidence.Conversation.Has(text))
        {
            throw new CallMistakeException(
                Mistake.NameNotSaid,
                $"\"{Quote.Shorten(text)}\" in a condition was not said by the person."
            );
        }
    }

    private void RequireNumber(string number)
    {
        if (
            !decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !evidence.SaysNumber(value)
        )
        {
            throw new CallMistakeException(
                Mistake.NumberNotSaid,
                "A number in a condition was not said by the person; leave it out."
            );
        }
    }

    private static CallMistakeException NoCondition() =>
        new(Mistake.Schema, "\"where\" holds at most ten objects with field, op and value.");
}
