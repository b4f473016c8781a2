using System.Text.Json;
using Microsoft.SemanticKernel;
using RevBot.Data.Book;
using RevBot.Skills;

namespace RevBot.Bot.Functions;

/// <summary>
/// A call whose function exists and whose arguments were read into the function's own record. Nothing else runs: the
/// kernel's filter lets exactly such calls through, and only <see cref="Check"/> makes them.
/// </summary>
internal sealed class CheckedCall
{
    private readonly object arguments;

    private CheckedCall(ISkill skill, FunctionCall call, object arguments) =>
        (Skill, Call, this.arguments) = (skill, call, arguments);

    /// <summary>What is called.</summary>
    public ISkill Skill { get; }

    /// <summary>With the arguments as the record has them: what was not given and has a usual value stands in them too.</summary>
    public FunctionCall Call { get; }

    /// <summary>Checks a call.</summary>
    /// <param name="call">Of anybody.</param>
    /// <param name="skill">The function of that name; null where there is none.</param>
    /// <exception cref="InvalidCallException">There is no such function, or it takes other arguments.</exception>
    public static CheckedCall Check(FunctionCall call, ISkill? skill)
    {
        if (skill is null)
        {
            throw InvalidCallException.NoFunction(call.Function);
        }

        try
        {
            return call.ReadArguments(skill.ArgumentsType) is { } read
                ? new(skill, call.WithRecord(read), read)
                : throw InvalidCallException.Arguments(skill.Name, null, null);
        }
        catch (JsonException problem)
        {
            throw InvalidCallException.Arguments(skill.Name, problem.Path, problem);
        }
    }

    /// <summary>The arguments as the kernel passes them: one entry for each that is given.</summary>
    public KernelArguments ForKernel()
    {
        var passed = new KernelArguments();
        foreach (var argument in Call.Arguments.EnumerateObject())
        {
            passed[argument.Name] = argument.Value;
        }

        return passed;
    }

    /// <summary>Whether this very call is asked for: the same function, and every argument as it was checked.</summary>
    public bool IsThis(KernelFunction function, KernelArguments passed)
    {
        var given = 0;
        foreach (var argument in Call.Arguments.EnumerateObject())
        {
            given++;
            if (
                !passed.TryGetValue(argument.Name, out var value)
                || value is not JsonElement element
                || !JsonElement.DeepEquals(element, argument.Value)
            )
            {
                return false;
            }
        }

        return given == passed.Count
            && string.Equals(function.Name, Skill.Name, StringComparison.Ordinal)
            && string.Equals(function.PluginName, SkillPlugin.NameOf(Skill), StringComparison.Ordinal);
    }

    /// <summary>Computes the result in a view.</summary>
    /// <exception cref="SkillInputException">The function cannot use the arguments; the message says why.</exception>
    public SkillResult Run(ScopedBook view) => Skill.Run(view, arguments);
}
