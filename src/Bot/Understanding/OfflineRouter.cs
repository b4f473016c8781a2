using RevBot.Bot.Conversation;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Talk;
using RevBot.Bot.Understanding.Text;
using RevBot.Data.Book;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Understanding;

/// <summary>
/// Reads questions without a model: a frame of the words, the likeliest function, what follows from the talk, and an account of
/// the words left over. Everything that it learns from stands in files under <c>prompts</c>; names come from the person's own
/// book alone. Safe for many questions at once.
/// </summary>
public sealed class OfflineRouter : IRouter
{
    private readonly FrameReader reader;
    private readonly Lazy<IntentModel> model;
    private readonly Func<HoldOut, IntentModel> trainWithout;
    private readonly RoutingPolicy decision;
    private readonly WordAccount account;

    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <exception cref="InvalidDataException">
    /// A file of prompts or of <c>models/router</c> beside it is missing or damaged, or the examples were changed after the
    /// weights were made from them; the message names the file and says what to do.
    /// </exception>
    public OfflineRouter(string prompts)
        : this(prompts, SkillCatalog.All) { }

    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <param name="skills">The functions that exist; questions for others are recognised and declined.</param>
    /// <exception cref="InvalidDataException">
    /// A file of prompts or of <c>models/router</c> beside it is missing or damaged, or the examples were changed after the
    /// weights were made from them; the message names the file and says what to do.
    /// </exception>
    internal OfflineRouter(string prompts, IReadOnlyList<ISkill> skills)
    {
        var utterances = Utterances.Read(prompts);
        var words = CommonWords.Read(prompts);
        reader = FrameReader.Open(prompts, words, utterances);
        var samples = new Samples(prompts, utterances, reader);
        var calibration = Calibration.Read(prompts);
        var file = ModelFile.Open(prompts, calibration);
        model = new(() => new(file.ReadClassifier(), calibration.InverseTemperature));
        trainWithout = holdOut =>
            IntentModel.Train(
                [.. samples.ReadAll().Where(sample => !holdOut.Covers(sample))],
                calibration.InverseTemperature
            );
        // Unpacking the weights needs nothing of the book; it goes on while the book is loaded.
        _ = Task.Run(() => model.Value);
        decision = new(
            new(skills),
            utterances,
            account = WordAccount.Of(words, utterances),
            OtherLanguages.Read(prompts)
        );
    }

    // The same router, having learnt from less.
    private OfflineRouter(OfflineRouter other, IntentModel lesser)
    {
        (reader, trainWithout, decision, account) = (other.reader, other.trainWithout, other.decision, other.account);
        model = new(lesser);
    }

    /// <inheritdoc/>
    public string Name => "offline";

    /// <summary>This router without what it learnt from questions like these, to be tried on them as on a stranger's.</summary>
    internal OfflineRouter WithoutLearningFrom(IEnumerable<(string Text, ScopedBook Book)> questions) =>
        new(this, trainWithout(new(questions.Select(question => MaskWords(Read(question.Text, question.Book))))));

    private static IReadOnlyList<string> MaskWords(Frame question) =>
        SlotMasking.MaskWords(question.Message, question.Kinds, question.Preamble);

    /// <inheritdoc/>
    public ValueTask<Plan> RouteAsync(RouteRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Route(request));
    }

    /// <summary>What the stages before the choice read in a text: names, times, amounts, measures.</summary>
    internal Frame Read(string text, ScopedBook book) => reader.Read(text, book);

    /// <summary>The first name that the person's book does not have, whatever function is meant; null where there is none.</summary>
    internal string? FindUnknownName(Frame question) =>
        account.Find(question, string.Empty).FirstOrDefault(words => words.Kind == LeftoverKind.Name)?.Text;

    /// <summary>The words of a question that a function's answer would leave unused, from left to right.</summary>
    internal IReadOnlyList<Leftover> FindLeftovers(Frame question, string function) => account.Find(question, function);

    /// <summary>The functions that a message may be for, the likeliest first.</summary>
    internal IReadOnlyList<Guess> Rank(Frame question, ConversationState talk)
    {
        var skipped = Math.Max(question.Preamble, talk.Asked is not null ? TalkWords.OpeningLength(question) : 0);
        var words = SlotMasking.MaskWords(question.Message, question.Kinds, skipped);
        return model.Value.Rank(words, question.Cues);
    }

    /// <summary>Reads one message; nothing is waited for. The same request gives the same plan.</summary>
    public Plan Route(RouteRequest request)
    {
        request = request with { Text = Bounded(request.Text) };
        var known = new Dictionary<RouteRequest, Plan>();
        Plan One(RouteRequest part) => known.TryGetValue(part, out var plan) ? plan : known[part] = RouteOne(part);
        var several = new MultiQuestionRouter(One, part => reader.Read(part.Text, part.Book), RouteAbout);
        return several.Route(request) ?? One(request);
    }

    // Nobody asks at such length; the patterns' work grows with it, and no clock may cut it short.
    private static string Bounded(string text) =>
        text.Length <= RouteRequest.LongestText ? text : text[..RouteRequest.LongestText];

    private Plan RouteOne(RouteRequest request)
    {
        var text = request.Conversation.Asked is null ? request.Text : InsteadOf.Cut(request.Text);
        var question = reader.Read(text, request.Book);
        if (RankingPointers.Name(question, request.Conversation) is { } named)
        {
            question = reader.Read(named, request.Book);
        }

        var turn = new RoutingContext(
            question,
            Rank(question, request.Conversation),
            request.Book,
            request.Conversation
        );
        return decision.Decide(turn) with { Tracing = () => RouteTrace.Describe(turn) };
    }

    // The function is chosen by the sentence that asks; names and times are read from the whole message.
    private Plan RouteAbout(RouteRequest request, string asking)
    {
        var whole = reader.Read(request.Text, request.Book);
        var part = reader.Read(asking, request.Book);
        var turn = new RoutingContext(whole, Rank(part, request.Conversation), request.Book, request.Conversation);
        return decision.Decide(turn) with { Tracing = () => RouteTrace.Describe(turn) };
    }
}
