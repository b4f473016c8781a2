using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.SemanticKernel;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding;
using RevBot.Bot.Understanding.Deciding;
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

    private readonly TimeCheck times = new(evidence);
    private readonly LeftOutCheck leftOut = new(evidence);

    /// <summary>The calls of a message, checked together, and the words of the question that they leave unused.</summary>
    /// <exception cref="CallMistakeException">One cannot be taken, or something said is in none.</exception>
    public async Task<(IReadOnlyList<FunctionCall> Calls, IReadOnlyList<Leftover> Left)> CheckAsync(
        IReadOnlyList<FunctionCallContent> proposed,
        CancellationToken cancellation
    )
    {
        var isOnly = proposed.Count == 1;
        var read = proposed.Select(call => Read(call, isOnly)).ToArray();
        leftOut.Check([.. read.Select(call => (call.Skill, call.Arguments))]);
        var made = new List<FunctionCall>(read.Length);
        foreach (var call in read)
        {
            made.Add(await MadeAsync(call, cancellation));
        }

        return (made, CarriedWords.FindLeft(evidence, read));
    }

    private ReadCall Read(FunctionCallContent call, bool isOnly)
    {
        var skill =
            kernel.Skills.FirstOrDefault(known => IsOf(call, known))
            ?? throw new CallMistakeException(
                Mistake.Function,
                $"There is no function \"{Quote.Shorten(call.FunctionName)}\"; call one of those declared."
            );
        var arguments = Arguments(call, SkillSchema.Of(skill));
        Fits(skill, arguments);
        var paraphrase = new Paraphrase(evidence, skill.Name);
        var found = new SaidArguments(evidence, paraphrase).Find(arguments);
        return new(skill, found, times.Check(skill, found, isOnly), paraphrase);
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

    // Functions are pure, so that running one is the whole check of its arguments; what it says about them may hold names
    // that the person can see, and is not told to the model.
    private async Task<FunctionCall> MadeAsync(ReadCall call, CancellationToken cancellation)
    {
        var (skill, arguments, taken, paraphrase) = call;
        string[] meant = paraphrase.Assumed is { } words ? [words] : [];
        var made = FunctionCall.Of(skill.Name, Fits(skill, arguments)) with
        {
            Assumed = [.. taken, .. meant, .. Assumptions.List(skill.Name, arguments, evidence.Book)],
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
