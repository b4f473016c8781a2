using System.Text.Json;
using RevBot.Bot.Routing;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Mcp;

/// <summary>
/// The router of the MCP server: the other program has chosen the function already. What is left is to see that it exists
/// and that the arguments fit its schema; names are looked for by the function itself, in what the person may see.
/// </summary>
internal sealed class CalledRouter(IReadOnlyList<ISkill> skills) : IRouter
{
    private const int LongestPath = 60;

    /// <inheritdoc/>
    public string Name => "mcp";

    /// <inheritdoc/>
    public ValueTask<Plan> RouteAsync(RouteRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Route(request.Text));
    }

    private Plan Route(string text)
    {
        var call = CalledFunction.Read(text);
        var skill = skills.FirstOrDefault(known => string.Equals(known.Name, call?.Function, StringComparison.Ordinal));
        if (call is null || skill is null)
        {
            return Refused("There is no such function; list the tools to see which there are.");
        }

        try
        {
            var arguments = call.Arguments.Deserialize(skill.ArgumentsType, SkillJson.Options);
            return new() { Calls = [new(skill, arguments!)], Confidence = 1 };
        }
        catch (JsonException problem)
        {
            var place = problem.Path is { Length: > 0 and <= LongestPath } path ? $" at {path}" : string.Empty;
            return Refused($"The arguments do not fit the schema of {skill.Name}{place}.");
        }
    }

    private static Plan Refused(string reason) => new() { Refusal = new(reason), Confidence = 1 };
}
