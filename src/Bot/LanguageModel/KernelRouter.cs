using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding;
using RevBot.Data.Book;

namespace RevBot.Bot.LanguageModel;

/// <summary>
/// Reads questions with the kernel: the chat services choose among its functions, and nothing is invoked here. The offline
/// service reads every question first; a model is asked where the settings want it, and whenever nothing usable comes of
/// that, the offline plan is taken and the answer says so.
/// </summary>
/// <param name="kernel">With the functions.</param>
/// <param name="offline">Reads without a model.</param>
/// <param name="logger">Told of troubles by their kind.</param>
internal sealed class KernelRouter(SkillKernel kernel, OfflineRouter offline, ILogger logger) : IRouter
{
    private const double Sure = 0.6;
    private const string OfflineName = "offline";

    private static readonly PromptExecutionSettings Choosing = new()
    {
        FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(autoInvoke: false),
    };

    private readonly OfflineChat chat = new(offline, kernel);

    /// <summary>Reads with a model; null where the settings ask for none.</summary>
    public ModelReader? Model { get; init; }

    /// <summary>Whether a model is asked about every question, and not only where the offline reader is unsure.</summary>
    public bool IsAlwaysModel { get; init; }

    /// <summary>How long the model's reading may take in all.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public string Name => Model is null ? OfflineName : "model";

    /// <inheritdoc/>
    public async ValueTask<Plan> RouteAsync(RouteRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var asking = RouteQuestion.Attach(kernel.ForQuestion(), request);
        // Added, since the constructor refuses a blank text; what to say to one is the reader's to decide.
        var history = new ChatHistory();
        history.AddUserMessage(request.Text);
        var said = await chat.GetChatMessageContentsAsync(history, Choosing, asking, cancellation);
        var own = OfflineChat.PlanOf(said[0]) with { Router = OfflineName };
        if (Model is null || !AsksModel(request, own))
        {
            return own;
        }

        try
        {
            return await ReadAsync(Model, request, asking, cancellation) with { Router = Name };
        }
        catch (ModelException problem)
        {
            Log.FellBack(logger, problem.Failure);
            return own with { Notice = Notices.Describe(problem.Failure) };
        }
    }

    /// <summary>The same reading offline, by a reader that did not learn from questions like these.</summary>
    internal KernelRouter WithoutLearningFrom(IEnumerable<(string Text, ScopedBook Book)> questions) =>
        new(kernel, offline.WithoutLearningFrom(questions), logger);

    // A question back is what being unsure looks like.
    private bool AsksModel(RouteRequest request, Plan own) =>
        request.Text.Any(char.IsLetterOrDigit)
        && (IsAlwaysModel || own.Clarification is not null || own.Confidence < Sure);

    private async Task<Plan> ReadAsync(
        ModelReader model,
        RouteRequest request,
        Kernel asking,
        CancellationToken cancellation
    )
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timed.CancelAfter(Limit);
        try
        {
            return await model.ReadAsync(request, asking, timed.Token);
        }
        catch (OperationCanceledException problem) when (!cancellation.IsCancellationRequested)
        {
            throw new ModelException(ModelFailure.TimedOut, problem);
        }
    }
}
