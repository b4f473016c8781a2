using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Moq;
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
        model
            .Setup(chat =>
                chat.GetChatMessageContentsAsync(
                    It.IsAny<ChatHistory>(),
                    It.IsAny<PromptExecutionSettings>(),
                    It.IsAny<Kernel>(),
                    It.IsAny<CancellationToken>()
                )
            )
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

    private static ChatMessageContent Proposing(string function, string plugin) =>
        new(AuthorRole.Assistant, [new FunctionCallContent(function, plugin, "call_1", [])]);

    private ModelReader Reader() => new(Offline, model.Object, Kernel, RevBotServices.PromptsFolder);

    private KernelRouter Router() =>
        new(Kernel, Offline, NullLogger.Instance) { Model = Reader(), IsAlwaysModel = true };
}
