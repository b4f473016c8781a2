using System.Diagnostics;
using Microsoft.SemanticKernel;
using RevBot.Data.Book;
using RevBot.Skills;

namespace RevBot.Bot.Functions;

/// <summary>
/// The one Semantic Kernel of the process, with every skill as a function of a plugin. Each question works with a clone of
/// its own; whatever runs a skill goes through here. Safe for many questions at once.
/// </summary>
public sealed class SkillKernel
{
    private readonly Kernel kernel;
    private readonly IReadOnlyDictionary<string, ISkill> byName;

    /// <param name="skills">The functions that exist, as the settings have them.</param>
    public SkillKernel(IReadOnlyList<ISkill> skills)
    {
        Skills = skills;
        byName = skills.ToDictionary(skill => skill.Name, StringComparer.Ordinal);
        kernel = new(
            plugins: new(
                skills
                    .GroupBy(SkillPlugin.NameOf, StringComparer.Ordinal)
                    .Select(plugin => new SkillPlugin(plugin.Key, plugin))
            )
        );
        kernel.FunctionInvocationFilters.Add(new CheckedCallFilter());
    }

    /// <summary>The functions that exist, in the catalog's order.</summary>
    public IReadOnlyList<ISkill> Skills { get; }

    /// <summary>The name of the function that a skill is.</summary>
    public string NameOf<TSkill>()
        where TSkill : ISkill => Skills.OfType<TSkill>().Single().Name;

    /// <summary>A kernel for one question, with data of its own.</summary>
    internal Kernel ForQuestion() => kernel.Clone();

    /// <summary>A skill as the kernel has it.</summary>
    internal KernelFunction FunctionOf(ISkill skill) =>
        kernel.Plugins.GetFunction(SkillPlugin.NameOf(skill), skill.Name);

    /// <summary>Checks a call against the functions that exist.</summary>
    /// <exception cref="InvalidCallException">There is no such function, or it takes other arguments.</exception>
    internal CheckedCall Check(FunctionCall call) => CheckedCall.Check(call, byName.GetValueOrDefault(call.Function));

    /// <summary>Runs checked calls one after the other. A function is not interrupted; between two, a caller who gave up is.</summary>
    /// <param name="view">What the person may see; its instant is the clock.</param>
    /// <param name="calls">The calls.</param>
    /// <param name="cancellation">Ends the run before the next call.</param>
    /// <exception cref="SkillInputException">A function cannot use its arguments; the message says why.</exception>
    internal async Task<IReadOnlyList<AnsweredCall>> RunAsync(
        ScopedBook view,
        IReadOnlyList<CheckedCall> calls,
        CancellationToken cancellation
    )
    {
        var asking = ForQuestion();
        Permit.Grant(asking, view, calls);
        var ran = new List<AnsweredCall>(calls.Count);
        foreach (var call in calls)
        {
            cancellation.ThrowIfCancellationRequested();
            var started = Stopwatch.GetTimestamp();
            var result = await asking.InvokeAsync(FunctionOf(call.Skill), call.ForKernel(), cancellation);
            var took = Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3);
            ran.Add(new(call.Call, result.GetValue<SkillResult>()!, took));
        }

        return ran;
    }
}
