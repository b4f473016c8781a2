using System.Text.Json;
using System.Text.Json.Nodes;
using RevBot.Skills;
using RevBot.Skills.Catalog;
using RevBot.Skills.Facts;

namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>
/// Times are read by the grammar, whichever router chooses: where it read one, that one holds; where it read none, a model
/// may only give one if the words speak of time at all, and the answer then says which was taken.
/// </summary>
internal sealed class TimeCheck(QuestionEvidence evidence)
{
    private static readonly string[] Names = ["period", "compareTo", "since", "until"];

    /// <summary>Checks the times of a call, and fills in those that the words say.</summary>
    /// <param name="skill">The function.</param>
    /// <param name="arguments">Its arguments; changed.</param>
    /// <param name="isOnly">Whether it is the only call, so that all the words are about it.</param>
    /// <returns>What was taken on the model's word, for the person to see.</returns>
    /// <exception cref="CallMistakeException">A time was not said.</exception>
    public IReadOnlyList<string> Check(ISkill skill, JsonObject arguments, bool isOnly)
    {
        var said = evidence.Time(skill.Name);
        var taken = new List<string>();
        foreach (var name in Names.Where(arguments.ContainsKey))
        {
            if (Text(arguments, name) is not { } given || IsSaid(given, said))
            {
                continue;
            }

            if (evidence.Question.Time.IsSaid && (!isOnly || said.Count == 0))
            {
                throw CreateMistake(name, given);
            }

            if (!evidence.SpeaksOfTime)
            {
                throw CreateMistake(name, given);
            }

            taken.Add(FactFormat.Period(given));
        }

        return isOnly && Fill(skill, arguments, said) ? [] : taken;
    }

    private bool IsSaid(string given, JsonObject said)
    {
        var time = evidence.Question.Time;
        return evidence.Conversation.Has(given)
            || said.Any(value => (string?)value.Value == given)
            || new[] { time.Period, time.CompareTo, time.Beside }.Any(period => period?.Id == given);
    }

    // What the grammar reads replaces what the model gives, all of it: half of each would be neither's meaning.
    private static bool Fill(ISkill skill, JsonObject arguments, JsonObject said)
    {
        var taken = said.Where(value => SkillSchema.Takes(skill, value.Key)).ToArray();
        if (taken.Length == 0)
        {
            return false;
        }

        foreach (var name in Names)
        {
            arguments.Remove(name);
        }

        foreach (var (name, value) in taken)
        {
            arguments[name] = value?.DeepClone();
        }

        return true;
    }

    private static string? Text(JsonObject arguments, string name) =>
        arguments[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? ((string)value!).Trim() is { Length: > 0 } text
                ? text
                : null
            : null;

    private static CallMistakeException CreateMistake(string name, string given) =>
        new(
            Mistake.TimeNotSaid,
            $"{name} \"{Quote.Shorten(given)}\" was not said by the person; leave it out, or give the one that was."
        );
}
