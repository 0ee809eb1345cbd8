# Terraform: terraform init && terraform apply
resource "aws_sfn_state_machine" "register_device" {
  name     = "register-device"
  role_arn = aws_iam_role.register_device.arn
  definition = templatefile("definition.asl.json", {
    CheckSerialFunctionArn = aws_lambda_function.check_serial.arn
    DevicesTableName       = aws_dynamodb_table.devices.name
  })
  tracing_configuration {
    enabled = true
  }
}

resource "aws_iam_role" "register_device" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "states.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "register_device" {
  role = aws_iam_role.register_device.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = aws_lambda_function.check_serial.arn
      },
      {
        Effect   = "Allow"
        Action   = "dynamodb:PutItem"
        Resource = aws_dynamodb_table.devices.arn
      },
      {
        Effect   = "Allow"
        Action   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets"]
        Resource = "*"
      },
    ]
  })
}

resource "aws_lambda_function" "check_serial" {
  function_name = "check-serial"
  filename      = "dist/handlers.zip" # handlers.ts, bundled
  handler       = "handlers.checkSerial"
  runtime       = "nodejs22.x"
  role          = aws_iam_role.check_serial.arn
}

resource "aws_iam_role" "check_serial" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_dynamodb_table" "devices" {
  name         = "devices"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "serial"
  attribute {
    name = "serial"
    type = "S"
  }
}
