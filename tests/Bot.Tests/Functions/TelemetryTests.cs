using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using RevBot.Bot.Answering;
using RevBot.Bot.Functions;
using RevBot.Bot.Tests.LanguageModel;

namespace RevBot.Bot.Tests.Functions;

/// <summary>What the kernel tells whoever listens: which functions ran and how long; never what was asked or answered.</summary>
[Collection(Alone.Name)]
public sealed class TelemetryTests : IDisposable
{
    private const string Question = "show me what smells in the pipeline of Lena Hoffmann";
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Question_AnsweredWithAModel_IsTracedAndCountedWithoutItsWords()
    {
        var traced = new ConcurrentQueue<string>();
        var counted = new ConcurrentQueue<string>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Microsoft.SemanticKernel", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traced.Enqueue(Text(activity)),
        };
        ActivitySource.AddActivityListener(traces);
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name is CheckedCallFilter.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>(
            (_, _, tags, _) => counted.Enqueue(string.Join(' ', tags.ToArray().Select(tag => tag.Value)))
        );
        meters.Start();
        await using var model = await FakeModel.StartAsync(
            FakeModel.Call("deals-list_risk_deals", """{"filter":{"owners":["Lena Hoffmann"]}}""")
        );

        AnswerEnvelope answer = await model.AskAsync(demo, Question);

        Assert.Equal("list_risk_deals", Assert.Single(answer.Calls).Function);
        Assert.Contains("list_risk_deals ran", counted);
        var all = string.Join('\n', traced);
        Assert.Contains("list_risk_deals", all, StringComparison.Ordinal);
        Assert.Contains("test-model", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Lena", all, StringComparison.Ordinal);
        Assert.DoesNotContain("smells", all, StringComparison.Ordinal);
    }

    private static string Text(Activity activity) =>
        string.Join(
            ' ',
            activity
                .TagObjects.Select(tag => $"{tag.Key}={tag.Value}")
                .Concat(activity.Events.SelectMany(said => said.Tags).Select(tag => $"{tag.Key}={tag.Value}"))
                .Prepend(activity.DisplayName + activity.StatusDescription)
        );
}
