using RevBot.Bot.Inbox;
using RevBot.Bot.Inbox.Replies;
using RevBot.Bot.Tests.Inbox;

namespace RevBot.Bot.Tests.Handling.Audience;

/// <summary>Where answers go when others read too.</summary>
public sealed class AudienceTests : IDisposable
{
    private const string Place = "general";

    private readonly TurnDesk desk = new();

    [Fact]
    public async Task Answer_AmongPeopleWhoSeeAsMuch_IsSaidThere()
    {
        Reading(Incoming.Leader, "henrik.lindqvist@farhaven.example");

        Assert.Equal([DeliveryKind.Say], await KindsAsync(Incoming.Leader));
    }

    [Fact]
    public async Task Answer_OfARepBeforeTheirLeaders_IsSaidThere()
    {
        Reading(Incoming.Rep, Incoming.Leader);

        Assert.Equal([DeliveryKind.Say], await KindsAsync(Incoming.Rep));
    }

    [Fact]
    public async Task Answer_OfALeaderBeforeARep_GoesToTheLeaderAloneAndThePlaceLearnsNothing()
    {
        Reading(Incoming.Rep, Incoming.Leader);

        var reply = await AskAsync(Incoming.Leader);

        Assert.Equal([DeliveryKind.SayPrivately, DeliveryKind.Say], reply.Deliveries.Select(delivery => delivery.Kind));
        Assert.Equal([StandardSentences.AnsweredPrivately], reply.Deliveries[1].Card.Paragraphs);
        Assert.Null(reply.Deliveries[1].Card.AnswerId);
        Assert.Empty(reply.Deliveries[1].Card.Buttons);
    }

    [Fact]
    public async Task Answer_OfARepBeforeAnotherRep_GoesToTheAskerAlone()
    {
        Reading(Incoming.Rep, "felix.krause@farhaven.example");

        Assert.Equal([DeliveryKind.SayPrivately, DeliveryKind.Say], await KindsAsync(Incoming.Rep));
    }

    [Theory]
    [InlineData("nobody@elsewhere.example")]
    [InlineData(null)]
    public async Task Answer_BeforeAStranger_GoesToTheAskerAlone(string? email)
    {
        desk.Channel.Readers[Place] = [Incoming.Person(Incoming.Leader), new("stranger", email)];

        Assert.Equal([DeliveryKind.SayPrivately, DeliveryKind.Say], await KindsAsync(Incoming.Leader));
        Assert.Contains(
            "Stranger readers=2",
            desk.File.Scalar<string>("SELECT detail FROM audit_entry WHERE action = 'audience.asker'"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Answer_WhereThePlatformDoesNotTellWhoReads_GoesToTheAskerAlone() =>
        Assert.Equal([DeliveryKind.SayPrivately, DeliveryKind.Say], await KindsAsync(Incoming.Leader));

    [Fact]
    public async Task Answer_WhereNobodyIsSaidToRead_GoesToTheAskerAlone()
    {
        desk.Channel.Readers[Place] = [];

        Assert.Equal([DeliveryKind.SayPrivately, DeliveryKind.Say], await KindsAsync(Incoming.Leader));
    }

    [Fact]
    public async Task Answer_InAnOpenPlace_IsSaidThereUnlessOthersShareIt()
    {
        using var open = new TurnDesk(new() { OpenPlaces = [$"loopback:{Place}"] });
        var question = Incoming.Said("get_pipeline");

        var here = await open.HandleAsync(question.In(PlaceKind.Channel, Place));
        var shared = await open.HandleAsync(question.In(PlaceKind.Channel, Place, isShared: true));

        Assert.Equal(DeliveryKind.Say, Assert.Single(here.Deliveries).Kind);
        Assert.Equal(DeliveryKind.SayPrivately, shared.Deliveries[0].Kind);
    }

    [Fact]
    public async Task Choice_OfEveryAnswer_IsAudited()
    {
        Reading(Incoming.Rep, Incoming.Leader);

        await AskAsync(Incoming.Leader);
        await AskAsync(Incoming.Rep);

        Assert.Equal(1, desk.File.Scalar<long>("SELECT COUNT(*) FROM audit_entry WHERE action = 'audience.asker'"));
        Assert.Equal(1, desk.File.Scalar<long>("SELECT COUNT(*) FROM audit_entry WHERE action = 'audience.all'"));
    }

    [Fact]
    public async Task Readers_AskedForTwiceWithinAMinute_AreLookedUpOnce()
    {
        Reading(Incoming.Leader);

        await AskAsync(Incoming.Leader);
        await AskAsync(Incoming.Leader);

        Assert.Equal(1, desk.Channel.Looks);
    }

    [Fact]
    public async Task Button_ThatReplacesInAPlaceWithLessEntitledReaders_ReplacesNothingThere()
    {
        Reading(Incoming.Rep, Incoming.Leader);
        var pressed = Incoming.Pressed(Bot.Cards.ButtonAction.Replace, "get_pipeline", "m1").In(PlaceKind.Group, Place);

        var reply = await desk.HandleAsync(pressed);

        Assert.DoesNotContain(reply.Deliveries, delivery => delivery.Kind == DeliveryKind.Replace);
    }

    [Fact]
    public async Task Person_WhoCannotBeReachedDirectly_IsToldSoInThePlaceAndNothingElseIsSaid()
    {
        Reading(Incoming.Rep, Incoming.Leader);
        desk.Channel.RefusesPrivate = true;
        await using var queue = await RunningQueue.StartAsync(desk.File.Database, desk.Handler, desk.Channel);

        await queue.PutAsync(Incoming.Said("get_pipeline").In(PlaceKind.Channel, Place));
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);

        Assert.Equal(StandardSentences.Unreachable, Assert.Single(desk.Channel.Sayings).Text);
    }

    public void Dispose() => desk.Dispose();

    private void Reading(params string[] emails) => desk.Channel.Readers[Place] = [.. emails.Select(Incoming.Person)];

    private Task<Reply> AskAsync(string email) =>
        desk.HandleAsync(Incoming.Said("get_pipeline", email: email).In(PlaceKind.Channel, Place));

    private async Task<IEnumerable<DeliveryKind>> KindsAsync(string email) =>
        (await AskAsync(email)).Deliveries.Select(delivery => delivery.Kind);
}
