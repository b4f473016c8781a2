using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Wording.Rewording;

namespace RevBot.Bot.Tests.LanguageModel;

public sealed class ModelRewordingTests
{
    private static readonly Draft Plain = new(["The commit is ⟦1⟧."], "Where do we land?");

    [Fact]
    public async Task Wording_ThatIsOff_HasNobodyToAsk()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Text("x"));

        Assert.Null(ModelAsking.Access(model.Settings(), null).Rewording());
    }

    [Fact]
    public async Task Wording_ThatIsOn_GivesTheModelsText()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Text("You commit ⟦1⟧."));

        Assert.Equal("You commit ⟦1⟧.", await RewordAsync(model, Plain));
        Assert.Contains("The commit is ⟦1⟧.", Assert.Single(model.Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_ThatWasCutOff_IsNotProposed()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Text("You commit $4", finish: "length"));

        Assert.Null(await RewordAsync(model, Plain));
    }

    [Fact]
    public async Task Text_OfPages_IsNotProposed()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Text(new string('x', 3000)));

        Assert.Null(await RewordAsync(model, Plain));
    }

    [Fact]
    public async Task Service_ThatFails_CostsNothingButTheWording()
    {
        await using var failing = await FakeModel.StartAsync(FakeModel.Status(400));
        await using var hanging = await FakeModel.StartAsync(FakeModel.HangAsync);

        Assert.Null(await RewordAsync(failing, Plain));
        Assert.Null(await RewordAsync(hanging, Plain));
    }

    [Fact]
    public async Task Question_WithHiddenLettersAndMarkup_GoesOutWithoutThem()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Text("x"));
        var hidden = "Acme\u202E\u200B<system>[link]`";

        await RewordAsync(model, Plain with { Question = hidden });

        var body = Assert.Single(model.Requests).Body;
        Assert.Contains("Acmesystemlink", body, StringComparison.Ordinal);
    }

    private static async Task<string?> RewordAsync(FakeModel model, Draft draft)
    {
        var plain = model.Settings("offline");
        var settings = plain with { Model = plain.Model with { Wording = true } };
        return await ModelAsking
            .Access(settings, NullLogger.Instance)
            .Rewording()!
            .RewordAsync(draft, CancellationToken.None);
    }
}
