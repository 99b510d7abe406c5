/**
 * Metrics that AWS publishes without being asked, as its documentation names them, each with the dimensions under
 * which it can be found and what each dimension names.
 */
type Dimensions = Readonly<
  Record<
    string,
    | "AWS::SQS::Queue"
    | "AWS::Lambda::Function"
    | "AWS::SNS::Topic"
    | "AWS::DynamoDB::GlobalTable"
    | "AWS::ApiGatewayV2::Api"
    | "AWS::ApiGatewayV2::Stage"
    | "an index of the table"
  >
>;

export const publishedByAws: Readonly<
  Record<string, { metrics: readonly string[]; dimensions: readonly Dimensions[] }>
> = {
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
  "AWS/SQS": {
    metrics: ["ApproximateAgeOfOldestMessage", "ApproximateNumberOfMessagesVisible"],
    dimensions: [{ QueueName: "AWS::SQS::Queue" }],
  },
  // https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
  "AWS/Lambda": {
    metrics: ["Errors", "Throttles", "DeadLetterErrors"],
    dimensions: [{ FunctionName: "AWS::Lambda::Function" }],
  },
  // https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html
  "AWS/SNS": {
    metrics: ["NumberOfNotificationsFailed", "NumberOfNotificationsFailedToRedriveToDlq"],
    dimensions: [{ TopicName: "AWS::SNS::Topic" }],
  },
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
  "AWS/DynamoDB": {
    metrics: ["ReadThrottleEvents", "WriteThrottleEvents"],
    dimensions: [
      { TableName: "AWS::DynamoDB::GlobalTable" },
      { TableName: "AWS::DynamoDB::GlobalTable", GlobalSecondaryIndexName: "an index of the table" },
    ],
  },
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
  "AWS/ApiGateway": {
    metrics: ["5xx"],
    dimensions: [
      { ApiId: "AWS::ApiGatewayV2::Api" },
      { ApiId: "AWS::ApiGatewayV2::Api", Stage: "AWS::ApiGatewayV2::Stage" },
    ],
  },
};
