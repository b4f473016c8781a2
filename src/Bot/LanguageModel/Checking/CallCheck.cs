using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.SemanticKernel;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>
/// Turns a call that a language model proposes into one that RevBot runs, or says what is wrong with it: the function
/// exists, the arguments fit its schema, every name, time and number in them was said, and the function itself takes them
/// within the person's scope.
/// </summary>
internal sealed class CallCheck(SkillKernel kernel, QuestionEvidence evidence)
{
    private const int LargestArguments = 8 * 1024;
    private static readonly string[] NamedThings = ["deal", "deals", "owner", "team"];

    private readonly NameCheck names = new(evidence);
    private readonly TimeCheck times = new(evidence);
    private readonly LeftOutCheck leftOut = new(evidence);

    /// <summary>The calls of a message, checked together.</summary>
    /// <exception cref="CallMistakeException">One cannot be taken, or something said is in none.</exception>
    public async Task<IReadOnlyList<FunctionCall>> CheckAsync(
        IReadOnlyList<FunctionCallContent> proposed,
        CancellationToken cancellation
    )
    {
        var isOnly = proposed.Count == 1;
        var read = proposed.Select(call => Read(call, isOnly)).ToArray();
        leftOut.Check([.. read.Select(call => (call.Skill, call.Arguments))]);
        var made = new List<FunctionCall>(read.Length);
        foreach (var (skill, arguments, taken) in read)
        {
            made.Add(await MadeAsync(skill, arguments, taken, cancellation));
        }

        return made;
    }

    private (ISkill Skill, JsonObject Arguments, IReadOnlyList<string> Taken) Read(
        FunctionCallContent call,
        bool isOnly
    )
    {
        var skill =
            kernel.Skills.FirstOrDefault(known => IsOf(call, known))
            ?? throw new CallMistakeException(
                Mistake.Function,
                $"There is no function \"{Quote.Shorten(call.FunctionName)}\"; call one of those declared."
            );
        var arguments = Arguments(call, SkillSchema.Of(skill));
        Fits(skill, arguments);
        var found = Found(arguments);
        return (skill, found, times.Check(skill, found, isOnly));
    }

    // Declared are forecast-get_forecast and the like; a model that leaves the plugin out means the same.
    private static bool IsOf(FunctionCallContent call, ISkill skill) =>
        string.Equals(skill.Name, call.FunctionName, StringComparison.Ordinal)
        && (string.IsNullOrEmpty(call.PluginName) || call.PluginName == SkillPlugin.NameOf(skill));

    private static JsonObject Arguments(FunctionCallContent call, JsonElement schema)
    {
        if (call.Exception is not null)
        {
            throw NoObject();
        }

        if (JsonSerializer.Serialize(call.Arguments ?? []).Length > LargestArguments)
        {
            throw new CallMistakeException(Mistake.Json, "The arguments are too long; leave out what was not said.");
        }

        try
        {
            return ProposedArguments.Read(call.Arguments, schema);
        }
        catch (JsonException)
        {
            throw NoObject();
        }
    }

    private static CallMistakeException NoObject() =>
        new(Mistake.Json, "The arguments are no JSON object; write them again.");

    private static object Fits(ISkill skill, JsonObject arguments)
    {
        try
        {
            return arguments.Deserialize(skill.ArgumentsType, SkillJson.Options)!;
        }
        catch (JsonException problem)
        {
            throw new CallMistakeException(
                Mistake.Schema,
                $"The arguments of {skill.Name} do not fit its schema at {Quote.Shorten(problem.Path ?? "$")}."
            );
        }
    }

    private JsonObject Found(JsonObject values)
    {
        var found = new JsonObject();
        foreach (var (name, value) in values.Where(pair => pair.Value is not null))
        {
            found[name] =
                name is "filter" or "exclude" && value is JsonObject filter
                    ? Numbered(names.ResolveNames(filter, isExclude: name == "exclude"))
                    : Found(name, value!);
        }

        return found;
    }

    private JsonNode Found(string name, JsonNode value)
    {
        switch (value)
        {
            case JsonObject inner:
                return Found(inner);
            case JsonArray list:
                return new JsonArray([.. list.OfType<JsonNode>().Select(item => Found(name, item))]);
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                return NamedThings.Contains(name, StringComparer.Ordinal)
                    ? names.RequireSaid((string)text!)
                    : text.DeepClone();
            case JsonValue number when number.GetValueKind() == JsonValueKind.Number:
                return Numbered(name, number);
            default:
                return value.DeepClone();
        }
    }

    private JsonObject Numbered(JsonObject filter)
    {
        foreach (var (name, value) in filter)
        {
            if (value is JsonValue number && number.GetValueKind() == JsonValueKind.Number)
            {
                Numbered(name, number);
            }
        }

        return filter;
    }

    private JsonNode Numbered(string name, JsonValue number) =>
        decimal.TryParse(
            number.ToJsonString(),
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var value
        ) && evidence.SaysNumber(value)
            ? number.DeepClone()
            : throw new CallMistakeException(
                Mistake.NumberNotSaid,
                $"The number of {Quote.Shorten(name)} was not said by the person; leave it out."
            );

    // Functions are pure, so that running one is the whole check of its arguments; what it says about them may hold names
    // that the person can see, and is not told to the model.
    private async Task<FunctionCall> MadeAsync(
        ISkill skill,
        JsonObject arguments,
        IReadOnlyList<string> taken,
        CancellationToken cancellation
    )
    {
        var made = FunctionCall.Of(skill.Name, Fits(skill, arguments)) with
        {
            Assumed = [.. taken, .. Assumptions.List(skill.Name, arguments, evidence.Book)],
        };
        try
        {
            await kernel.RunAsync(evidence.Book, [kernel.Check(made)], cancellation);
            return made;
        }
        catch (SkillInputException)
        {
            throw new CallMistakeException(
                Mistake.RefusedByFunction,
                $"{skill.Name} does not take these arguments; follow the descriptions in its schema."
            );
        }
    }
}
