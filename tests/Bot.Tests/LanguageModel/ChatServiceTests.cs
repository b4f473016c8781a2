using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Moq;
using Moq.Language.Flow;
using RevBot.Bot.Conversation;
using RevBot.Bot.Functions;
using RevBot.Bot.LanguageModel;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Understanding;
using RevBot.Bot.Understanding;
using RevBot.Skills.Catalog;
using Said = RevBot.Bot.Tests.Understanding.Asking;

namespace RevBot.Bot.Tests.LanguageModel;

/// <summary>The two chat services behind the router. A model that nobody has here is a mock at its border.</summary>
public sealed class ChatServiceTests
{
    private static readonly SkillKernel Kernel = new(SkillCatalog.All);
    private static readonly OfflineRouter Offline = new(RevBotServices.PromptsFolder);

    private readonly Mock<IChatCompletionService> model = new(MockBehavior.Strict);

    [Fact]
    public async Task Model_AsAnyChatServiceOfTheKernel_ProposesAndInvokesNothing()
    {
        PromptExecutionSettings? sent = null;
        Answering()
            .Callback(
                (ChatHistory _, PromptExecutionSettings? settings, Kernel? _, CancellationToken _) => sent = settings
            )
            .ReturnsAsync([Proposing("get_pipeline", "pipeline")]);

        var plan = await Router().RouteAsync(Request("how full is the funnel?"), CancellationToken.None);

        Assert.Equal(("model", "get_pipeline {}"), (plan.Router, Said.Line(plan)));
        var choice = sent!.FunctionChoiceBehavior!.GetConfiguration(new([]) { Kernel = Kernel.ForQuestion() });
        Assert.False(choice.AutoInvoke);
        Assert.Equal(FunctionChoice.Required, choice.Choice);
    }

    [Fact]
    public async Task Words_ThatNothingExplains_AreToldAsUnusedWhicheverRouterReads()
    {
        const string text = "how full is the sprocketed funnel?";
        Answering().ReturnsAsync([Proposing("get_pipeline", "pipeline")]);

        var byModel = await RouteAsync(text);
        var offline = await new KernelRouter(Kernel, Offline, NullLogger.Instance).RouteAsync(
            Request(text),
            CancellationToken.None
        );

        Assert.Equal(("model", "offline"), (byModel.Router, offline.Router));
        Assert.All([byModel, offline], plan => Assert.Equal(["sprocketed"], plan.Unused));
        Assert.All([byModel, offline], plan => Assert.Equal("how_much", plan.Ask));
    }

    [Fact]
    public async Task Words_ThatOneOfTwoCallsExplains_AreUsed()
    {
        Answering().ReturnsAsync([Proposing("get_pipeline", "pipeline"), Proposing("get_win_loss", "win_loss")]);

        var plan = await RouteAsync("how is the sprocketed funnel, and what killed us?");

        Assert.Equal(2, plan.Calls.Count);
        Assert.Equal(["sprocketed"], plan.Unused);
    }

    [Fact]
    public async Task Paraphrase_OfAValueThatExists_IsTakenAndTold()
    {
        Answering().ReturnsAsync([Proposing("list_risk_deals", "deals", """{"segments":["Enterprise"]}""")]);

        var plan = await RouteAsync("which of our crown jewels are at risk?");

        Assert.Equal("""list_risk_deals {"filter":{"segments":["Enterprise"]}}""", Said.Line(plan));
        Assert.Contains("crown jewels taken as Enterprise", plan.Calls[0].Assumed);
        Assert.Empty(plan.Unused);
    }

    [Theory]
    [InlineData("which deals are at risk?", """{"segments":["Enterprise"]}""")]
    [InlineData("which of our crown jewels are at risk?", """{"segments":["Galactic"]}""")]
    [InlineData("which of our crown jewels are at risk?", """{"owners":["Tom Keller"]}""")]
    [InlineData("which of our crown jewels are at risk?", """{"accounts":["Harbor Foods"]}""")]
    [InlineData("which of our crown jewels are at risk?", """{"exclude":{"segments":["SMB"]}}""")]
    [InlineData("which except the crown jewels are at risk?", """{"segments":["Enterprise"]}""")]
    [InlineData("which of our crown jewels are at risk?", """{"where":[{"field":"age","op":"empty"}]}""")]
    public async Task Value_ThatNoWordsOfTheQuestionCanStandFor_IsNotTaken(string text, string filter)
    {
        Answering().ReturnsAsync([Proposing("list_risk_deals", "deals", filter)]);

        var plan = await RouteAsync(text);

        Assert.Equal("offline", plan.Router);
        Assert.EndsWith(
            "did not hold up, so RevBot read this by its own rules.",
            plan.Notice,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("how full is the funnel at 37 percent?", "37 percent")]
    [InlineData("how full is the funnel of deals that are not stalled?", "stalled")]
    public async Task Words_ThatNarrowTheQuestionAndAreInNoCall_AreAskedBackAbout(string text, string words)
    {
        Answering().ReturnsAsync([Proposing("get_pipeline", "pipeline")]);

        var plan = await RouteAsync(text);

        Assert.Equal("model", plan.Router);
        Assert.Empty(plan.Calls);
        Assert.Contains($"how to use \"{words}\"", plan.Clarification?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thing_ThatTheDataDoNotTell_IsDeclinedWhateverTheModelCalls()
    {
        Answering().ReturnsAsync([Proposing("get_pipeline", "pipeline")]);

        var plan = await RouteAsync("what is the churn in our funnel?");

        Assert.Equal("model", plan.Router);
        Assert.StartsWith("I can't tell churn", plan.Refusal?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Condition_ThatTheGrammarRead_IsPutIntoTheModelsCall()
    {
        Answering().ReturnsAsync([Proposing("list_deals", "deals")]);

        var plan = await RouteAsync("which deals have no competitor?");

        Assert.Equal("model", plan.Router);
        Assert.Equal("""list_deals {"filter":{"where":[{"field":"competitor","op":"empty"}]}}""", Said.Line(plan));
    }

    [Fact]
    public async Task Model_ThatIsNotAsked_IsNotTouched()
    {
        var router = new KernelRouter(Kernel, Offline, NullLogger.Instance) { Model = Reader() };

        var plan = await router.RouteAsync(Request("Which deals are at risk this quarter?"), CancellationToken.None);

        Assert.Equal("offline", plan.Router);
        model.VerifyNoOtherCalls();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    public async Task Router_ToABlankMessage_AsksWhatIsMeantAndAsksNoModel(string text)
    {
        var plan = await Router().RouteAsync(Request(text), CancellationToken.None);

        Assert.Equal("offline", plan.Router);
        Assert.Empty(plan.Calls);
        model.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task OfflineChat_ToAQuestion_AnswersWithCallsOfTheKernelsFunctions()
    {
        var asking = RouteQuestion.Attach(Kernel.ForQuestion(), Request("Show me the pipeline"));

        var answers = await new OfflineChat(Offline, Kernel).GetChatMessageContentsAsync(
            new ChatHistory("Show me the pipeline", AuthorRole.User),
            kernel: asking
        );

        var call = Assert.Single(FunctionCallContent.GetFunctionCalls(Assert.Single(answers)));
        Assert.Equal(("pipeline", "get_pipeline"), (call.PluginName, call.FunctionName));
        Assert.True(asking.Plugins.TryGetFunction(call.PluginName, call.FunctionName, out _));
    }

    [Fact]
    public async Task OfflineChat_ThatAsksBack_AnswersWithTheQuestionAsText()
    {
        const string text = "What is Sarah's pipeline?";
        var asking = RouteQuestion.Attach(Kernel.ForQuestion(), Request(text));

        var answers = await new OfflineChat(Offline, Kernel).GetChatMessageContentsAsync(
            new ChatHistory(text, AuthorRole.User),
            kernel: asking
        );

        Assert.Equal("Which Sarah do you mean: Sarah Diallo or Sarah Lund?", answers[0].Content);
        Assert.Empty(FunctionCallContent.GetFunctionCalls(answers[0]));
    }

    private static RouteRequest Request(string text) =>
        new(text, RouterCompany.AsSeenBy("Victor Grant"), ConversationState.Empty);

    private static ChatMessageContent Proposing(string function, string plugin, string? filter = null) =>
        new(
            AuthorRole.Assistant,
            [
                new FunctionCallContent(
                    function,
                    plugin,
                    "call_1",
                    filter is null ? [] : new() { ["filter"] = JsonSerializer.Deserialize<JsonElement>(filter) }
                ),
            ]
        );

    private ISetup<IChatCompletionService, Task<IReadOnlyList<ChatMessageContent>>> Answering() =>
        model.Setup(chat =>
            chat.GetChatMessageContentsAsync(
                It.IsAny<ChatHistory>(),
                It.IsAny<PromptExecutionSettings>(),
                It.IsAny<Kernel>(),
                It.IsAny<CancellationToken>()
            )
        );

    private async Task<Plan> RouteAsync(string text) =>
        await Router().RouteAsync(Request(text), CancellationToken.None);

    private ModelReader Reader() => new(Offline, model.Object, Kernel, RevBotServices.PromptsFolder);

    private KernelRouter Router() =>
        new(Kernel, Offline, NullLogger.Instance) { Model = Reader(), IsAlwaysModel = true };
}
