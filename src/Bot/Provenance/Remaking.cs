using System.Text.Json;
using NodaTime;
using RevBot.Bot.Answers;
using RevBot.Bot.Asking;
using RevBot.Bot.Record;
using RevBot.Data.Book;
using RevBot.Data.Usage;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Provenance;

/// <summary>
/// Makes an earlier answer again: the same functions with the same arguments, in the view of the same instant, under what
/// the person may see now. Functions are pure, so over the same data the bytes are the same.
/// </summary>
/// <param name="skills">The functions, as the router plans with them.</param>
/// <param name="composer">Words the results.</param>
/// <param name="usage">The record of questions, for the function that counts them.</param>
/// <param name="match">Says whether the data match the CRM.</param>
/// <param name="limit">How old data may be before an answer says stale.</param>
public sealed class Remaking(
    IReadOnlyList<ISkill> skills,
    Composer composer,
    UsageReader usage,
    CrmMatch match,
    TimeSpan limit
)
{
    /// <summary>Makes an answer again.</summary>
    /// <param name="past">The answer.</param>
    /// <param name="deals">The data.</param>
    /// <param name="scope">Of the person who got it, as it is now.</param>
    /// <exception cref="SkillInputException">It cannot be made again; the message says why.</exception>
    public RemadeAnswer Again(PastAnswer past, DealBook deals, Scope scope) =>
        At(past, past.AsOf, past.Stored?.AnsweredAt, deals, scope);

    /// <summary>The same calls in the view of another instant.</summary>
    /// <param name="past">The answer.</param>
    /// <param name="asOf">The instant of the view.</param>
    /// <param name="deals">The data.</param>
    /// <param name="scope">Of the person.</param>
    /// <exception cref="SkillInputException">It cannot be made; the message says why.</exception>
    public RemadeAnswer Elsewhen(PastAnswer past, Instant asOf, DealBook deals, Scope scope) =>
        At(past, asOf, null, deals, scope);

    private RemadeAnswer At(PastAnswer past, Instant asOf, Instant? askedAt, DealBook deals, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(past);
        ArgumentNullException.ThrowIfNull(deals);
        var planned = past.Calls.Select(call => (Skill: Find(call.Function), Call: call)).ToArray();
        var view = deals.For(scope, asOf);
        if (planned.Any(call => call.Skill.ReadsUsage))
        {
            view = view.With(usage.Read(scope, askedAt, deals.Company.Zone));
        }

        var calls = planned.Select(call => Run(call.Skill, call.Call, view)).ToArray();
        var state = DataState.Of(view, limit) with { Match = match.Of(view) };
        var answer = composer.Compose(
            [.. calls.Zip(planned, (ran, call) => (call.Skill, (SkillResult)ran.Result, ran.Assumed))],
            state
        );
        return new(view, calls, answer, state);
    }

    /// <summary>A function by its name.</summary>
    /// <exception cref="SkillInputException">There is none any more.</exception>
    public ISkill Find(string function) =>
        skills.FirstOrDefault(skill => string.Equals(skill.Name, function, StringComparison.Ordinal))
        ?? throw new SkillInputException(
            $"The function {function} of that answer does not exist any more, so it can't be made again."
        );

    private static AnsweredCall Run(ISkill skill, StoredCall call, ScopedBook view)
    {
        object? arguments;
        try
        {
            arguments = call.Arguments.Deserialize(skill.ArgumentsType, SkillJson.Options);
        }
        catch (JsonException)
        {
            arguments = null;
        }

        return arguments is null
            ? throw new SkillInputException(
                $"The function {skill.Name} takes other arguments now than that answer had, so it can't be made again."
            )
            : new(skill.Name, arguments, skill.Run(view, arguments), 0) { Assumed = call.Assumed };
    }
}
