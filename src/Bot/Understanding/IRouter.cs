namespace RevBot.Bot.Understanding;

/// <summary>
/// Reads a question: which functions with which arguments, or which question to ask back, or why not. Nothing runs here.
/// </summary>
public interface IRouter
{
    /// <summary><c>offline</c> or <c>model</c>.</summary>
    string Name { get; }

    /// <summary>Reads one message. Without a model the same request gives the same plan.</summary>
    ValueTask<Plan> RouteAsync(RouteRequest request, CancellationToken cancellation);
}
