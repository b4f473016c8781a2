using RevBot.Bot.Cards;
using RevBot.Bot.Inbox;
using RevBot.Bot.Inbox.Replies;

namespace RevBot.Bot.Tests.Inbox;

/// <summary>What each thing that a person does is answered with.</summary>
public sealed class TurnHandlerTests : IDisposable
{
    private readonly TurnDesk desk = new();

    [Fact]
    public async Task Question_OfAKnownPerson_IsAnsweredInTheirScope()
    {
        var all = await desk.CardAsync(Incoming.Said("get_pipeline"));
        var own = await desk.CardAsync(Incoming.Said("get_pipeline", email: Incoming.Rep));

        Assert.NotNull(all.AnswerId);
        Assert.NotEqual(all.Paragraphs[0], own.Paragraphs[0]);
    }

    [Theory]
    [InlineData("stranger@farhaven.example")]
    [InlineData(null)]
    public async Task Stranger_WhateverTheyDo_GetsOnePoliteSentence(string? email)
    {
        TurnContent[] deeds =
        [
            new TurnContent.Message("get_pipeline"),
            new TurnContent.Message("what do you store"),
            new TurnContent.ButtonPress(new("x", ButtonAction.Ask, "get_pipeline"), null),
            new TurnContent.MemberAdded(),
        ];
        foreach (var deed in deeds)
        {
            var turn = Incoming.Of(deed) with { Sender = new("x", email) };
            Assert.Equal(StandardSentences.Stranger, await desk.TextAsync(turn));
        }

        var rated = Incoming.Of(new TurnContent.Rating("x", null, true, null)) with { Sender = new("x", email) };
        Assert.Empty((await desk.HandleAsync(rated)).Deliveries);
        Assert.Equal(0, desk.File.Scalar<long>("SELECT COUNT(*) FROM request_log"));
    }

    [Fact]
    public async Task Outsider_WithTheEMailOfAPerson_GetsNothing()
    {
        var turn = Incoming.Said("get_pipeline") with
        {
            Sender = Incoming.Person(Incoming.Leader) with { IsOutsider = true },
        };

        Assert.Equal(StandardSentences.Stranger, await desk.TextAsync(turn));
    }

    [Fact]
    public async Task Person_WhoHasLeft_GetsTheSameWordsAsAStranger()
    {
        Assert.NotEqual(
            StandardSentences.Stranger,
            await desk.TextAsync(Incoming.Said("get_pipeline", email: Incoming.Rep))
        );
        desk.File.Execute($"UPDATE seller SET active_to = 20261121 WHERE email = '{Incoming.Rep}'");
        var later = new TurnDesk(file: desk.File);

        Assert.Equal(
            StandardSentences.Stranger,
            await later.TextAsync(Incoming.Said("get_pipeline", email: Incoming.Rep))
        );
    }

    [Fact]
    public async Task Arrival_OfAPerson_IsWelcomedWithThreeQuestionsAndOnlyOnce()
    {
        var channel = new LoopbackChannel();
        await using var queue = await RunningQueue.StartAsync(desk.File.Database, desk.Handler, channel);

        await queue.PutAsync(Incoming.Of(new TurnContent.MemberAdded(), "install"));
        await queue.PutAsync(Incoming.Of(new TurnContent.MemberAdded(), "members"));
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);

        Assert.Equal(3, Assert.Single(channel.Sayings).Card.Buttons.Count);
    }

    [Fact]
    public async Task Arrival_InAChannel_GreetsNobodyByName()
    {
        var text = await desk.TextAsync(Incoming.Of(new TurnContent.MemberAdded()).In(PlaceKind.Channel, "general"));

        Assert.DoesNotContain("Margaret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_OfTheOwnAnswer_IsShownAndOfAnothersIsNot()
    {
        var answer = await desk.CardAsync(Incoming.Said("get_pipeline"));
        var button = Incoming.Pressed(ButtonAction.Evidence, answer.AnswerId!);

        Assert.Contains("get_pipeline", await desk.TextAsync(button), StringComparison.Ordinal);
        Assert.Equal(
            StandardSentences.NoSuchEvidence,
            await desk.TextAsync(button with { Sender = Incoming.Person(Incoming.Rep) })
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("' OR 1=1 --")]
    [InlineData("../../x")]
    [InlineData("\u202e")]
    public async Task Evidence_OfWhatIsNoId_IsRefused(string value) =>
        Assert.Equal(
            StandardSentences.NoSuchEvidence,
            await desk.TextAsync(Incoming.Pressed(ButtonAction.Evidence, value))
        );

    [Theory]
    [InlineData(ButtonAction.Open, "https://example.com/")]
    [InlineData((ButtonAction)99, "get_pipeline")]
    [InlineData(ButtonAction.Ask, "")]
    [InlineData(ButtonAction.Ask, "\u0000\u0001")]
    public async Task Button_ThatAsksNothing_IsRefusedInWords(ButtonAction deed, string value) =>
        Assert.Equal(StandardSentences.OldButton, await desk.TextAsync(Incoming.Pressed(deed, value)));

    [Fact]
    public async Task Button_LongerThanAnyQuestion_IsRefused() =>
        Assert.Equal(
            StandardSentences.OldButton,
            await desk.TextAsync(Incoming.Pressed(ButtonAction.Ask, new string('x', 2001)))
        );

    [Fact]
    public async Task Button_ThatReplaces_ShowsTheAnswerInThePlaceOfItsCard()
    {
        var reply = await desk.HandleAsync(Incoming.Pressed(ButtonAction.Replace, "get_pipeline", "m7"));

        var delivery = Assert.Single(reply.Deliveries);
        Assert.Equal((DeliveryKind.Replace, "m7"), (delivery.Kind, delivery.MessageId));
    }

    [Fact]
    public async Task Thumb_ForAMessage_IsKeptForTheAnswerThatItShowed()
    {
        var channel = new LoopbackChannel();
        await using var queue = await RunningQueue.StartAsync(desk.File.Database, desk.Handler, channel);

        await queue.PutAsync(Incoming.Said("get_pipeline", "1"));
        await queue.PutAsync(Incoming.Of(new TurnContent.Rating(null, "m1", false, "the amount is old"), "2"));
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);

        Assert.Equal("the amount is old", desk.File.Scalar<string>("SELECT reason FROM feedback"));
        Assert.Single(channel.Sayings);
    }

    [Fact]
    public async Task Thumb_ForAnothersAnswer_IsNotKept()
    {
        var answer = await desk.CardAsync(Incoming.Said("get_pipeline"));
        var thumb = new TurnContent.Rating(answer.AnswerId, null, true, null);

        var reply = await desk.HandleAsync(Incoming.Of(thumb, email: Incoming.Rep));

        Assert.Equal("rated nothing", reply.Outcome);
        Assert.Equal(0, desk.File.Scalar<long>("SELECT COUNT(*) FROM feedback"));
    }

    [Fact]
    public async Task Edit_IsNotAnsweredButOffered()
    {
        var card = await desk.CardAsync(Incoming.Of(new TurnContent.Message("get_pipeline") { IsEdit = true }));

        Assert.Equal("get_pipeline", Assert.Single(card.Buttons).Value);
        Assert.Equal(0, desk.File.Scalar<long>("SELECT COUNT(*) FROM request_log"));
    }

    [Fact]
    public async Task Reset_ForgetsTheConversationOfThePersonAlone()
    {
        await desk.CardAsync(Incoming.Said("get_pipeline"));
        await desk.CardAsync(Incoming.Said("get_pipeline", email: Incoming.Rep));
        Assert.Equal(2, desk.File.Scalar<long>("SELECT COUNT(*) FROM conversation"));

        Assert.Equal(StandardSentences.Forgotten, await desk.TextAsync(Incoming.Said("Reset!")));

        Assert.Equal(1, desk.File.Scalar<long>("SELECT COUNT(*) FROM conversation"));
    }

    [Fact]
    public async Task Deletion_AsksBackAndThenDeletesThePersonsOwnAlone()
    {
        var answer = await desk.CardAsync(Incoming.Said("get_pipeline"));
        await desk.CardAsync(Incoming.Said("get_pipeline", email: Incoming.Rep));
        await desk.HandleAsync(Incoming.Of(new TurnContent.Rating(answer.AnswerId, null, true, "good")));

        var asked = await desk.CardAsync(Incoming.Said("Please delete my data."));
        Assert.Equal(2, desk.File.Scalar<long>("SELECT COUNT(*) FROM answer"));
        await desk.CardAsync(Incoming.Said(Assert.Single(asked.Buttons).Value));

        Assert.Equal(1, desk.File.Scalar<long>("SELECT COUNT(*) FROM answer"));
        Assert.Equal(0, desk.File.Scalar<long>("SELECT COUNT(*) FROM feedback"));
        Assert.Equal(1, desk.File.Scalar<long>("SELECT COUNT(*) FROM conversation"));
        Assert.Equal(2, desk.File.Scalar<long>("SELECT COUNT(*) FROM request_log"));
        Assert.Contains(
            "0 answers",
            await desk.TextAsync(Incoming.Said("What do you store about me?")),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => desk.Dispose();
}
