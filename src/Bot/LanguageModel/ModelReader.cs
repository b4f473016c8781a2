using System.Globalization;
using Microsoft.Extensions.AI;
using RevBot.Bot.LanguageModel.Checking;
using RevBot.Bot.Routing;
using RevBot.Bot.Routing.Calls;
using RevBot.Bot.Routing.Deciding;
using RevBot.Bot.Routing.Intents;
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
    private readonly MeteredModel model;
    private readonly IReadOnlyList<ISkill> skills;
    private readonly PromptFile prompt;
    private readonly AskingBack askingBack;
    private readonly Declining declining;

    /// <param name="offline">The grammar that reads names, times and numbers for both routers.</param>
    /// <param name="model">The model.</param>
    /// <param name="skills">The functions that exist.</param>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    public ModelReader(OfflineRouter offline, MeteredModel model, IReadOnlyList<ISkill> skills, string prompts)
    {
        (this.offline, this.model, this.skills) = (offline, model, skills);
        prompt = PromptFile.Read(prompts, "route");
        var utterances = Utterances.Read(prompts);
        var calls = new CallMaker(skills);
        (askingBack, declining) = (new(calls, utterances), new(calls, utterances));
    }

    /// <summary>Told of every call that was not taken.</summary>
    public Action<Mistake>? NotTaken { get; init; }

    /// <summary>Reads one message.</summary>
    /// <exception cref="ModelException">Nothing usable came of it.</exception>
    public async Task<Plan> ReadAsync(RouteRequest request, CancellationToken cancellation)
    {
        var evidence = new Evidence(offline, request);
        if (Unclear(evidence, request) is { } unclear)
        {
            return unclear;
        }

        var messages = Messages(request, evidence);
        var options = Options(Likeliest(evidence, request));
        for (var round = 0; round < MostRounds; round++)
        {
            var response = await model.AskAsync(request.Book.Scope.Viewer.Id, messages, options, cancellation);
            var calls = response
                .Messages.SelectMany(message => message.Contents)
                .OfType<FunctionCallContent>()
                .ToArray();
            try
            {
                return Judged(calls, evidence, request);
            }
            catch (CallMistakeException mistake)
            {
                NotTaken?.Invoke(mistake.Mistake);
                messages.AddRange(Told(calls, mistake.Message));
            }
        }

        throw new ModelException(ModelTrouble.NotUsable);
    }

    // A name that is unknown or could be several people is for the person to settle, and no model is asked about it.
    private static Plan? Unclear(Evidence evidence, RouteRequest request) =>
        evidence.Question.UnknownNames is [var name, ..] ? Declining.Unknown(name)
        : AskingBack.WhichName(Turn(evidence, request, [new(string.Empty, 1)])) is { } which ? which
        : null;

    private List<ChatMessage> Messages(RouteRequest request, Evidence evidence)
    {
        var calendar = request.Book.Company.Calendar;
        var quarter = calendar.QuarterOf(request.Book.Today);
        var slots = evidence.Slots;
        var system = prompt.Render(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["today"] = Dates.Iso(request.Book.Today),
                ["quarter"] = quarter.Id,
                ["earlier"] = calendar.Shift(quarter, -1).Id,
                ["talk"] = slots.IsEmpty ? null : slots.Shown.ToJsonString(),
                ["listed"] = slots.Listed == 0 ? null : slots.Listed.ToString(CultureInfo.InvariantCulture),
            }
        );
        return [new(ChatRole.System, system), new(ChatRole.User, request.Text)];
    }

    // Those that the grammar ranks first and those of the last answer, in the catalog's order: the same question is the
    // same request.
    private ISkill[] Likeliest(Evidence evidence, RouteRequest request)
    {
        var likely = offline
            .Rank(evidence.Question, request.Talk)
            .Select(guess => guess.Function)
            .Where(name => skills.Any(skill => skill.Name == name))
            .Take(MostFunctions)
            .Concat(request.Talk.Last.Select(call => call.Function))
            .ToHashSet(StringComparer.Ordinal);
        return [.. skills.Where(skill => likely.Contains(skill.Name))];
    }

    private static ChatOptions Options(IReadOnlyList<ISkill> declared) =>
        new()
        {
            Temperature = 0,
            MaxOutputTokens = MostTokensBack,
            AllowMultipleToolCalls = true,
            ToolMode = ChatToolMode.RequireAny,
            Tools = [.. Declarations.Of(declared)],
        };

    private Plan Judged(IReadOnlyList<FunctionCallContent> calls, Evidence evidence, RouteRequest request)
    {
        if (calls.Count is 0 or > MostCalls)
        {
            throw calls.Count == 0
                ? new CallMistakeException(Mistake.NoCall, "Call functions only; text is thrown away.")
                : new CallMistakeException(Mistake.TooMany, "Call only what the message asks for.");
        }

        if (calls.Any(call => call.Name == Declarations.NoneFits))
        {
            return declining.OutOfScope(evidence.Question, 0);
        }

        return calls.FirstOrDefault(call => call.Name == Declarations.AskWhich) is { } which
            ? Asked(which, evidence, request)
            : new() { Calls = Distinct(new CallCheck(skills, evidence).Check(calls)) };
    }

    private Plan Asked(FunctionCallContent which, Evidence evidence, RouteRequest request)
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
            ? askingBack.WhichFunction(Turn(evidence, request, guesses))
            : throw new CallMistakeException(Mistake.Schema, "Name two or three of the functions declared.");
    }

    private static Turn Turn(Evidence evidence, RouteRequest request, IReadOnlyList<Guess> guesses) =>
        new(evidence.Question, guesses, request.Book, request.Talk);

    private static IReadOnlyList<PlannedCall> Distinct(IReadOnlyList<PlannedCall> calls) =>
        [
            .. calls.DistinctBy(
                call => call.Skill.Name + CallMaker.Remembered(call).Arguments.GetRawText(),
                StringComparer.Ordinal
            ),
        ];

    // The protocol wants each call answered by its id. What the model wrote beside its calls is not sent back.
    private static IEnumerable<ChatMessage> Told(IReadOnlyList<FunctionCallContent> calls, string mistake)
    {
        var answered = calls.Take(MostCalls).ToArray();
        if (answered.Length == 0)
        {
            return [new(ChatRole.User, mistake)];
        }

        var told = $"Nothing was run. {mistake} Call again, all calls at once.";
        return
        [
            new(ChatRole.Assistant, [.. answered]),
            new(ChatRole.Tool, [.. answered.Select(call => new FunctionResultContent(call.CallId, told))]),
        ];
    }
}
