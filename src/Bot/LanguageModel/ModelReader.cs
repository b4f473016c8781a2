using System.Globalization;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using RevBot.Bot.Functions;
using RevBot.Bot.LanguageModel.Checking;
using RevBot.Bot.Understanding;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Intents;
using RevBot.Data.Calendar;
using RevBot.Skills;

namespace RevBot.Bot.LanguageModel;

/// <summary>
/// Reads a question with a language model: declares the functions, takes the calls that come back, checks them, and tells
/// the model what was wrong, at most three times. Only the person's words, the functions and the masked slots go out.
/// </summary>
internal sealed class ModelReader
{
    private const int MostRounds = 3;
    private const int MostCalls = 5;
    private const int MostTokensBack = 800;

    // Models choose worse among many functions than among few, and every schema is paid for with every question.
    private const int MostFunctions = 8;

    private readonly OfflineRouter offline;
    private readonly IChatCompletionService model;
    private readonly SkillKernel kernel;
    private readonly IReadOnlyList<ISkill> skills;
    private readonly ModelPrompt prompt;
    private readonly ClarificationBuilder askingBack;
    private readonly RefusalBuilder declining;

    /// <param name="offline">The grammar that reads names, times and numbers for both routers.</param>
    /// <param name="model">The model.</param>
    /// <param name="kernel">The functions that exist.</param>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    public ModelReader(OfflineRouter offline, IChatCompletionService model, SkillKernel kernel, string prompts)
    {
        (this.offline, this.model, this.kernel, skills) = (offline, model, kernel, kernel.Skills);
        prompt = ModelPrompt.Read(prompts, "route");
        var utterances = Utterances.Read(prompts);
        var calls = new CallMaker(skills);
        declining = new(calls, utterances);
        askingBack = new(calls, utterances, declining);
    }

    /// <summary>Told of every call that was not taken.</summary>
    public Action<Mistake>? NotTaken { get; init; }

    /// <summary>Reads one message.</summary>
    /// <param name="request">The message.</param>
    /// <param name="asking">The kernel that holds it.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ModelException">Nothing usable came of it.</exception>
    public async Task<Plan> ReadAsync(RouteRequest request, Kernel asking, CancellationToken cancellation)
    {
        var evidence = new QuestionEvidence(offline, request);
        if (Unclear(evidence, request) is { } unclear)
        {
            return unclear with { Ask = evidence.Question.Ask };
        }

        var messages = await MessagesAsync(request, evidence, asking, cancellation);
        var options = Options(Likeliest(evidence, request));
        for (var round = 0; round < MostRounds; round++)
        {
            var answers = await model.GetChatMessageContentsAsync(messages, options, asking, cancellation);
            FunctionCallContent[] calls = [.. answers.SelectMany(FunctionCallContent.GetFunctionCalls)];
            try
            {
                return await JudgedAsync(calls, evidence, request, cancellation) with { Ask = evidence.Question.Ask };
            }
            catch (CallMistakeException mistake)
            {
                NotTaken?.Invoke(mistake.Mistake);
                messages.AddRange(Told(calls, mistake.Message));
            }
        }

        throw new ModelException(ModelFailure.NotUsable);
    }

    // A name that is unknown or could be several people is for the person to settle, and no model is asked about it.
    private Plan? Unclear(QuestionEvidence evidence, RouteRequest request) =>
        offline.FindUnknownName(evidence.Question) is { } name ? RefusalBuilder.ForUnknownName(name)
        : ClarificationBuilder.AskForName(CreateContext(evidence, request, [new(string.Empty, 1)])) is { } which ? which
        : null;

    private async Task<ChatHistory> MessagesAsync(
        RouteRequest request,
        QuestionEvidence evidence,
        Kernel asking,
        CancellationToken cancellation
    )
    {
        var calendar = request.Book.Company.Calendar;
        var quarter = calendar.QuarterOf(request.Book.Today);
        var slots = evidence.Conversation;
        var system = await prompt.RenderAsync(
            asking,
            new()
            {
                ["today"] = Dates.Iso(request.Book.Today),
                ["quarter"] = quarter.Id,
                ["earlier"] = calendar.Shift(quarter, -1).Id,
                ["talk"] = slots.IsEmpty ? null : slots.Shown.ToJsonString(),
                ["listed"] = slots.Listed == 0 ? null : slots.Listed.ToString(CultureInfo.InvariantCulture),
            },
            cancellation
        );
        return [new(AuthorRole.System, system), new(AuthorRole.User, request.Text)];
    }

    // Those that the grammar ranks first and those of the last answer, in the catalog's order: the same question is the
    // same request.
    private ISkill[] Likeliest(QuestionEvidence evidence, RouteRequest request)
    {
        var likely = offline
            .Rank(evidence.Question, request.Conversation)
            .Select(guess => guess.Function)
            .Where(name => skills.Any(skill => skill.Name == name))
            .Take(MostFunctions)
            .Concat(request.Conversation.Last.Select(call => call.Function))
            .ToHashSet(StringComparer.Ordinal);
        return [.. skills.Where(skill => likely.Contains(skill.Name))];
    }

    // Nothing is invoked by the connector: what comes back is a proposal.
    private OpenAIPromptExecutionSettings Options(IReadOnlyList<ISkill> shown)
    {
        var options = prompt.Settings(MostTokensBack);
#pragma warning disable SKEXP0001 // Without it every argument comes as text; its name is pinned with the version.
        options.FunctionChoiceBehavior = FunctionChoiceBehavior.Required(
            [.. shown.Select(kernel.FunctionOf), .. FallbackFunctions.Create(shown)],
            autoInvoke: false,
            new() { AllowParallelCalls = true, RetainArgumentTypes = true }
        );
#pragma warning restore SKEXP0001
        return options;
    }

    private async Task<Plan> JudgedAsync(
        IReadOnlyList<FunctionCallContent> calls,
        QuestionEvidence evidence,
        RouteRequest request,
        CancellationToken cancellation
    )
    {
        if (calls.Count is 0 or > MostCalls)
        {
            throw calls.Count == 0
                ? new CallMistakeException(Mistake.NoCall, "Call functions only; text is thrown away.")
                : new CallMistakeException(Mistake.TooMany, "Call only what the message asks for.");
        }

        if (calls.Any(call => Is(call, FallbackFunctions.NoneFits)))
        {
            return declining.ForOutOfScope(evidence.Question, 0);
        }

        if (calls.FirstOrDefault(call => Is(call, FallbackFunctions.AskWhich)) is { } which)
        {
            return Asked(which, evidence, request);
        }

        var (taken, left) = await new CallCheck(kernel, evidence).CheckAsync(calls, cancellation);
        return LeftoverPlan.Find(CreateContext(evidence, request, []), left)
            ?? new() { Calls = Distinct(taken), Unused = [.. left.Select(words => words.Text)] };
    }

    private static bool Is(FunctionCallContent call, string own) =>
        string.IsNullOrEmpty(call.PluginName) && call.FunctionName == own;

    private Plan Asked(FunctionCallContent which, QuestionEvidence evidence, RouteRequest request)
    {
        var wanted =
            which.Arguments is { } given && given.TryGetValue("functions", out var named)
                ? named?.ToString() ?? string.Empty
                : string.Empty;
        var guesses = skills
            .Where(skill => wanted.Contains($"\"{skill.Name}\"", StringComparison.Ordinal))
            .Select(skill => new Guess(skill.Name, 1))
            .ToArray();
        return guesses.Length >= 2
            ? askingBack.AskForFunction(CreateContext(evidence, request, guesses))
            : throw new CallMistakeException(Mistake.Schema, "Name two or three of the functions declared.");
    }

    private static RoutingContext CreateContext(
        QuestionEvidence evidence,
        RouteRequest request,
        IReadOnlyList<Guess> guesses
    ) => new(evidence.Question, guesses, request.Book, request.Conversation);

    private static IReadOnlyList<FunctionCall> Distinct(IReadOnlyList<FunctionCall> calls) =>
        [.. calls.DistinctBy(call => call.Line, StringComparer.Ordinal)];

    // The protocol wants each call answered by its id. What the model wrote beside its calls is not sent back.
    private static IEnumerable<ChatMessageContent> Told(IReadOnlyList<FunctionCallContent> calls, string mistake)
    {
        var answered = calls.Take(MostCalls).ToArray();
        if (answered.Length == 0)
        {
            return [new(AuthorRole.User, mistake)];
        }

        var told = $"Nothing was run. {mistake} Call again, all calls at once.";
        return
        [
            new(AuthorRole.Assistant, [.. answered.Select(Repeated)]),
            new(AuthorRole.Tool, [.. answered.Select(call => new FunctionResultContent(call, told))]),
        ];
    }

    private static FunctionCallContent Repeated(FunctionCallContent call) =>
        new(call.FunctionName, call.PluginName, call.Id, call.Arguments ?? []);
}
