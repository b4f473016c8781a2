using RevBot.Bot.Routing;

namespace RevBot.Bot.LanguageModel;

/// <summary>
/// Lets a language model choose the functions. Whenever nothing usable comes of it, the offline router's plan is taken, and
/// the answer says so. With <c>auto</c> a model is asked only where the offline router is unsure.
/// </summary>
/// <param name="offline">Reads every question first.</param>
/// <param name="model">Reads it with the model.</param>
/// <param name="isAlways">Whether the model is always asked.</param>
/// <param name="limit">How long the model's reading may take in all.</param>
/// <param name="logger">Told of troubles by their kind.</param>
internal sealed class ModelRouter(
    OfflineRouter offline,
    ModelReader model,
    bool isAlways,
    TimeSpan limit,
    ILogger logger
) : IRouter
{
    private const double Sure = 0.6;

    /// <inheritdoc/>
    public string Name => "model";

    /// <inheritdoc/>
    public async ValueTask<Plan> RouteAsync(RouteRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var own = offline.Route(request) with { Router = offline.Name };
        if (!request.Text.Any(char.IsLetterOrDigit) || (!isAlways && IsSure(own)))
        {
            return own;
        }

        try
        {
            return await ReadAsync(request, cancellation) with { Router = Name };
        }
        catch (ModelException problem)
        {
            Log.FellBack(logger, problem.Trouble);
            return own with { Notice = Notices.Of(problem.Trouble) };
        }
    }

    private async Task<Plan> ReadAsync(RouteRequest request, CancellationToken cancellation)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timed.CancelAfter(limit);
        try
        {
            return await model.ReadAsync(request, timed.Token);
        }
        catch (OperationCanceledException problem) when (!cancellation.IsCancellationRequested)
        {
            throw new ModelException(ModelTrouble.TimedOut, problem);
        }
    }

    // A question back is what being unsure looks like.
    private static bool IsSure(Plan plan) => plan.Clarification is null && plan.Confidence >= Sure;
}
