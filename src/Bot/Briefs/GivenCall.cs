using RevBot.Bot.Routing;

namespace RevBot.Bot.Briefs;

/// <summary>Routes every message to one call: for commands and schedules, which name the function themselves.</summary>
internal sealed class GivenCall(PlannedCall call) : IRouter
{
    /// <inheritdoc/>
    public string Name => "offline";

    /// <inheritdoc/>
    public ValueTask<Plan> RouteAsync(RouteRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(new Plan { Calls = [call], Confidence = 1 });
}
